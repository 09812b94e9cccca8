/**
 * Characters that Chinese official prose cannot do without, simplified and traditional.
 *
 * Bytes that are read in the wrong character set give Han characters too, but rare ones: the share
 * of these tells the right reading from the wrong one.
 */
const simplified =
  '的一是不在人有和国中大为上个地到以时要就出会可对生能而下自之年过发后作里用行所家事成方多经法学如' +
  '都同现当动面起定天分进好小部其些主理心本前开但从实日者意无力与长把机十民第公工使情明性全三关点正业' +
  '外将两高间由问最重并应向文体政相利二等产或新制加西月合回特代内信表化世位次度门任常先海通教原东提立' +
  '及比员解水名论处义各入几口认条平系气题活更别变四总何电数安少报结反受目量再建务接必场件计管期市直资' +
  '命山金指许统区保至形社便空决治展科司五基书非则界达光放强即难且权思完设式路记南品住告类求据程北该交' +
  '规万取格术领共确传师观清今切院识带导争运县乡镇街办局委府厅省责单牵头负配限推落贯彻措施依据善健改革' +
  '创优服环境护农财税商贸易源卫康育培训检查督考核评价标准项目投融资企营监督执印函号附件抄送请认真结' +
  '联系季底半九八七六百千亿元积极推动加快突出强围绕按照根据群众社区村城网络平台码据库综合协调贫困奖励'

const traditional =
  '國為個時會對發後經學現動開從實無長機關點業間問應體產兩將與務場計區統資領達權設難規單責負導劃縣鄉鎮' +
  '廳處環護農財聯網評價標準內進過來義條題變總電數報結員門氣風觀認識帶爭運術確傳師興創優服衛檢項' +
  '質類說還這樣種萬億過層級齊極據東車馬見貝專連選當廣應處轉輸黨團織繼續顯響協調節約減稅費補貼險災區'

const marks = '、。《》〈〉“”‘’〔〕【】「」『』—…·〇○①②③④⑤□■℃×　'

/** Common Han characters and the marks of Chinese print, wide ASCII twins included. */
export const commonHan: ReadonlySet<string> = new Set([
  ...simplified,
  ...traditional,
  ...marks,
  ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)),
])
