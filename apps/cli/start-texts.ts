import type { Text } from '../../src/platform/index.ts';

/** What `fuzhi start` says. */
export const START_TEXTS = {
  start: {
    zh: '启动页面；没有数据时先生成一个演示县并跑完整个流程',
    en: 'start the page; where there are no data, first make a demonstration county and run the whole flow over it',
  },
  folder: {
    zh: '放有表册的文件夹，文件有改动时才重新导入；不给则沿用已有结果，没有结果时使用演示县',
    en: 'folder that holds the registers, imported again only when a file has changed; without it the results at hand are kept, else the demonstration county is used',
  },
  on: { zh: '基准日期', en: 'the day looked at' },
  persons: { zh: '演示县的人数', en: 'persons of the demonstration county' },
  seed: { zh: '演示县的随机种子', en: 'seed of the demonstration county' },
  environment: {
    zh: '\n环境变量：FUZHI_DATA 数据文件夹（默认 .fuzhi）；FUZHI_HOST、FUZHI_PORT 页面地址（默认 127.0.0.1:8080）；DATABASE_URL 本单位的 PostgreSQL（默认用自带的）；FUZHI_KEY_FILE 密钥文件（默认在数据文件夹的 keys 下）；FUZHI_ALLOW_REMOTE=1 允许本机以外访问；FUZHI_UPLOAD_FILE_MB、FUZHI_UPLOAD_BATCH_MB、FUZHI_UPLOAD_FILES 页面上传的上限（默认 512 MB、2048 MB、200 个）；FUZHI_DEMO_WORK=none 演示县不铺演示业务。\n退出码：0 按要求停止；1 本程序的错误（附参考号），或没等停完又被强行停止；2 须先处理的情况：端口、文件夹、数据库或密钥，屏幕上写明怎么办。',
    en: '\nEnvironment: FUZHI_DATA data folder (default .fuzhi); FUZHI_HOST, FUZHI_PORT address of the page (default 127.0.0.1:8080); DATABASE_URL your own PostgreSQL (default: the embedded one); FUZHI_KEY_FILE the key file (default: in keys under the data folder); FUZHI_ALLOW_REMOTE=1 lets other machines in; FUZHI_UPLOAD_FILE_MB, FUZHI_UPLOAD_BATCH_MB, FUZHI_UPLOAD_FILES bounds of uploads (default 512 MB, 2048 MB, 200 files); FUZHI_DEMO_WORK=none leaves the demonstration county without made-up work.\nExit codes: 0 stopped as asked; 1 our own error (with a reference number), or stopped by force before it had ended; 2 something to mend first: port, folder, database or keys, and the screen says how.',
  },
  opened: {
    zh: '页面 {url} 已打开，正在导入，页面上可看进度',
    en: 'The page {url} is open; the import runs, its progress is on the page',
  },
  ready: {
    zh: '就绪（{seconds} 秒）：{url}　按 Ctrl-C 停止',
    en: 'Ready ({seconds} s): {url}  Stop with Ctrl-C',
  },
  demonstration: {
    zh: '演示账号列在登录页上，每个角色一个。',
    en: 'The demonstration has one account for each role; the sign-in page names them.',
  },
  played: {
    zh: '演示业务已铺好：{cases} 件案件有进展，{assigned} 名学生已分派，{awards} 项资助决定已提出（不需要时：FUZHI_DEMO_WORK=none）。',
    en: 'Made-up work is laid: {cases} cases moved, {assigned} children assigned, {awards} awards proposed (without it: FUZHI_DEMO_WORK=none).',
  },
  officer: {
    zh: '一次性密码（只显示这一次，首次登录须修改）：{fullName}　账号 {name}　密码 {password}',
    en: 'One-time password (shown this once, to be changed at the first sign-in): {fullName}  name {name}  password {password}',
  },
  kept: { zh: '沿用已有结果。', en: 'The results from before are kept.' },
  building: {
    zh: '构建页面（首次启动，或页面源码有改动）…',
    en: 'Building the page (first start, or its sources changed) …',
  },
  built: { zh: '页面已构建（{seconds} 秒）', en: 'The page is built ({seconds} s)' },
  stopped: { zh: '已停止，数据保留在 {folder}', en: 'Stopped. The data stay in {folder}' },
  failed: {
    zh: '导入没有完成；页面仍显示以前的结果：{url}',
    en: 'The import did not finish; the page still shows the results from before: {url}',
  },
  importFailed: { zh: '导入没有完成。', en: 'The import did not finish.' },
  waiting: {
    zh: '另一个扶智正在使用或正在关闭数据文件夹 {folder}，等它关闭…',
    en: 'Another Fuzhi uses the data folder {folder} or is just stopping; waiting for it …',
  },
  alreadyRunning: {
    zh: '扶智已在 {url} 运行，用浏览器打开即可。要重新启动，请先在运行它的窗口按 Ctrl-C；要另开一个，请换端口和数据文件夹：FUZHI_PORT=8081 FUZHI_DATA=.fuzhi-2 npm start',
    en: 'Fuzhi is already running at {url}: open it in a browser. To start it anew, stop it first with Ctrl-C where it runs; for a second one beside it: FUZHI_PORT=8081 FUZHI_DATA=.fuzhi-2 npm start',
  },
  portTaken: {
    zh: '端口 {port} 已被别的程序占用。请关闭占用它的程序，或换一个端口：FUZHI_PORT=8081 npm start',
    en: 'Port {port} is taken. Stop the program that holds it, or choose another: FUZHI_PORT=8081 npm start',
  },
  portRefused: {
    zh: '没有权限使用端口 {port}。请换一个 1024 以上的端口：FUZHI_PORT=8081 npm start',
    en: 'Port {port} may not be used by this account. Choose one above 1024: FUZHI_PORT=8081 npm start',
  },
  badSignOn: {
    zh: '{name} 未填或填写有误。统一身份认证须同时设置 FUZHI_OIDC_ISSUER、FUZHI_OIDC_CLIENT_ID、FUZHI_OIDC_ORIGIN，地址须为 https（见 docs/how-to/city-sign-on.md）。',
    en: '{name} is missing or ill. A city’s sign-on wants FUZHI_OIDC_ISSUER, FUZHI_OIDC_CLIENT_ID and FUZHI_OIDC_ORIGIN, with addresses of https (docs/how-to/city-sign-on.md).',
  },
  badPort: {
    zh: 'FUZHI_PORT 须是 0 到 65535 的整数：{port}',
    en: 'FUZHI_PORT is a whole number from 0 to 65535: {port}',
  },
  noAddress: {
    zh: '本机没有 FUZHI_HOST 所写的地址 {host}。',
    en: 'This machine has no address {host} (FUZHI_HOST).',
  },
  folderLocked: {
    zh: '没有权限写 {path}。请把它交给运行扶智的账号，或用 FUZHI_DATA 另选数据文件夹。',
    en: 'This account may not write {path}. Give it to the account that runs Fuzhi, or choose another data folder with FUZHI_DATA.',
  },
  folderIsFile: {
    zh: '{path} 不是文件夹。请移开这个文件，或用 FUZHI_DATA 另选数据文件夹。',
    en: '{path} is no folder. Move that file away, or choose another data folder with FUZHI_DATA.',
  },
  diskFull: {
    zh: '磁盘已满，{path} 写不进去。请腾出空间后重新启动；已保存的数据没有丢失。',
    en: 'The disk is full: {path} cannot be written. Make room and start again. Nothing that was saved is lost.',
  },
  noFolder: { zh: '没有这个文件夹：{folder}', en: 'No such folder: {folder}' },
  badNumber: { zh: '{option} 须是正整数。', en: '{option} is a positive whole number.' },
  badDate: {
    zh: '日期须写成 2026-09-01 的样子：{date}',
    en: 'A date is written like 2026-09-01: {date}',
  },
} as const satisfies Record<string, Text>;

/** A key of these texts. */
export type StartText = keyof typeof START_TEXTS;
