"""Runs every step that a folder holds on Apache Spark, each over its own inputs, and says whether its rows are those expected.

steps.json: [{ "relation", "sql", "inputs": { name: parquet file }, "output": parquet file, "parameters": { name: value } }]
"""

import json
import re
import sys
import time

from pyspark.sql import SparkSession

folder = sys.argv[1]
steps = json.load(open(f"{folder}/steps.json", encoding="utf-8"))
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.driver.memory", "3g")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")


def flat(name: str) -> str:
    return name.replace(".", "__")


def for_spark(sql: str, names: list[str]) -> str:
    """Relations become temporary views, whose names have no schema; parameters are written `:name` there."""
    for name in sorted(names, key=len, reverse=True):
        sql = re.sub(rf"\b{re.escape(name)}\b", flat(name), sql)
    return re.sub(r"\$([a-z_]+)", r":\1", sql)


for step in steps:
    began = time.time()
    try:
        for name, path in step["inputs"].items():
            spark.read.parquet(path).createOrReplaceTempView(flat(name))
        expected = spark.read.parquet(step["output"])
        found = spark.sql(for_spark(step["sql"], list(step["inputs"])), args=step["parameters"])
        columns = [f"`{name}`" for name in expected.columns]
        if [name.lower() for name in found.columns] != [name.lower() for name in expected.columns]:
            raise ValueError(f"columns {found.columns}")
        found = found.selectExpr(*columns)
        for field in expected.schema.fields:  # widths of numbers are the engine's own affair
            found = found.withColumn(field.name, found[f"`{field.name}`"].cast(field.dataType))
        found.persist()
        lost = expected.exceptAll(found).count()
        more = found.exceptAll(expected).count()
        told = {"rows": found.count(), "lost": lost, "more": more}
        if lost + more > 0:
            told["example"] = [
                str((expected.exceptAll(found)).take(1))[:300],
                str((found.exceptAll(expected)).take(1))[:300],
            ]
        found.unpersist()
    except Exception as error:  # told, and the next one
        told = {"error": " ".join(str(error).split())[:600]}
    print(json.dumps({"relation": step["relation"], "seconds": round(time.time() - began, 2), **told}, ensure_ascii=False), flush=True)
