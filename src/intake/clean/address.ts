/** The parts of an address written in one cell. Parts that are not named are absent, never guessed. */
export type AddressParts = {
  readonly province?: string;
  readonly city?: string;
  readonly county?: string;
  readonly township?: string;
  readonly village?: string;
  readonly group_name?: string;
};

const PARTS = new RegExp(
  [
    '^(?<province>[^县市镇乡村]{2,8}?(?:省|自治区)|(?:北京|天津|上海|重庆)市)?',
    '(?<city>[^县区旗乡村]{2,10}?(?:市(?![镇乡场])|自治州|地区|盟)(?=.*?[县区旗市镇乡道村]))?',
    '(?<county>(?:(?!街道)[^镇乡村组]){1,11}?(?:自治县|县|(?<![社小校园])区|自治旗|旗|市)(?![镇乡]))?',
    '(?<township>[^村]{1,9}?(?:镇|民族乡|乡|街道办事处|街道|苏木))?',
    '(?<village>.{1,12}?(?:村民委员会|村委会|居民委员会|居委会|社区|嘎查|村))?',
    '(?<group_name>.{1,8}?(?:组|社|队))?',
  ].join(''),
  'u',
);

/** Splits `湖南省娄底市双峰县永丰镇青树坪村3组` into its parts, from the left, as far as they are named. */
export function splitAddress(text: string): AddressParts {
  const { city, county, ...found } = PARTS.exec(text.replace(/\s/g, ''))?.groups ?? {};
  // A city right above a township is a county-level city.
  const isCounty = county === undefined && found.township !== undefined;
  Object.assign(found, isCounty ? { county: city } : { city, county });
  return Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined));
}
