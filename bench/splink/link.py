"""Runs Splink on one public set and writes its clusters; `bench/splink.ts` calls it and judges them.

usage: link.py SET FOLDER OUT.csv       Models are written after Splink's own documentation for these sets:
comparisons from its library, blocking rules, u by random sampling with a fixed seed, m by EM.
"""
import json
import sys
import time
from pathlib import Path

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

name, folder, out = sys.argv[1:4]
connection = duckdb.connect()

FEBRL = {
    "columns": """trim(rec_id) as unique_id, nullif(trim(given_name), '') as given_name, nullif(trim(surname), '') as surname,
        nullif(trim(street_number), '') as street_number, nullif(trim(address_1), '') as address_1,
        nullif(trim(suburb), '') as suburb, nullif(trim(postcode), '') as postcode,
        nullif(trim(date_of_birth), '') as date_of_birth, nullif(trim(soc_sec_id), '') as soc_sec_id""",
    "comparisons": [
        cl.NameComparison("given_name"),
        cl.NameComparison("surname"),
        cl.LevenshteinAtThresholds("date_of_birth", [1, 2]),
        cl.LevenshteinAtThresholds("soc_sec_id", [1, 2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("postcode", [1, 2]),
        cl.JaroWinklerAtThresholds("address_1", [0.9, 0.7]),
    ],
    "blocks": [
        block_on("given_name", "surname"), block_on("date_of_birth"), block_on("soc_sec_id"),
        block_on("postcode", "surname"), block_on("postcode", "given_name"), block_on("suburb", "street_number"),
        block_on("given_name", "address_1"), block_on("surname", "address_1"),
    ],
    "train": [block_on("date_of_birth"), block_on("postcode")],
    "threshold": 0.99,
}
MODELS = {
    "febrl1": {**FEBRL, "files": ["dataset1.csv"]},
    "febrl4": {**FEBRL, "files": ["dataset4a.csv", "dataset4b.csv"]},
    "fake_1000": {
        "files": ["fake_1000.csv"],
        "columns": "unique_id, first_name, surname, dob, city, email",
        "comparisons": [
            cl.NameComparison("first_name"), cl.NameComparison("surname"),
            cl.LevenshteinAtThresholds("dob", [1, 2]),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True), cl.EmailComparison("email"),
        ],
        "blocks": [block_on("first_name", "city"), block_on("surname"), block_on("dob"), block_on("email")],
        "train": [block_on("first_name", "surname"), block_on("dob")],
        "threshold": 0.5,
    },
    "historical_50k": {
        "files": ["historical_figures_with_errors_50k.parquet"],
        "columns": "unique_id, first_name, surname, dob, postcode_fake, birth_place, occupation",
        "comparisons": [
            cl.NameComparison("first_name"), cl.NameComparison("surname"),
            cl.LevenshteinAtThresholds("dob", [1, 2]), cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        "blocks": [
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"), block_on("surname", "dob"),
            block_on("first_name", "dob"), block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"), block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"), block_on("substr(postcode_fake,1,3)", "first_name"),
        ],
        "train": [block_on("first_name", "surname"), block_on("dob")],
        "threshold": 0.99,
    },
}

model = MODELS[name]
tables = []
for file in model["files"]:
    path = str(Path(folder) / file)
    source = f"read_csv('{path}', all_varchar = true, header = true)" if path.endswith(".csv") else f"'{path}'"
    tables.append(connection.sql(f"select {model['columns']} from {source}").to_arrow_table())

started = time.perf_counter()
api = DuckDBAPI(connection)
inputs = [api.register(table) for table in tables]
settings = SettingsCreator(
    link_type="link_only" if len(inputs) > 1 else "dedupe_only",
    comparisons=model["comparisons"],
    blocking_rules_to_generate_predictions=model["blocks"],
)
linker = Linker(inputs if len(inputs) > 1 else inputs[0], settings, log_level=None)
linker.training.estimate_probability_two_random_records_match(model["train"], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
for rule in model["train"]:
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
pairs = linker.inference.predict(threshold_match_probability=model["threshold"])
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=model["threshold"])
records = clusters.as_duckdbpyrelation()
records.project("cast(unique_id as varchar) as key, cast(cluster_id as varchar) as cluster").write_csv(out)
print(json.dumps({"seconds": time.perf_counter() - started}))
