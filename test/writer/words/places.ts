/** Names of no place on any map; the level's character is put behind them. */
export const placeNames =
  '澄垣 栖霖 麓原 白榆 岚汀 石磴 桐渚 云岫 霁川 南漪 碧峒 青柯 雁浦 柏泷 砚溪 槐坞 芦埠 鹤汀 苇塘 沐岭 松垭 梧津 临泷 双槐 望霁'.split(
    ' ',
  )

export type Level = 'nation' | 'province' | 'city' | 'county' | 'town'

/** Characters that a place of the level may end in. */
export const levelCharacters: Readonly<Record<Level, readonly string[]>> = {
  nation: [''],
  province: ['省'],
  city: ['市', '市', '州'],
  county: ['县', '县', '区', '市', '旗'],
  town: ['镇', '乡'],
}

export const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华'.split('')
export const givenNames = '明远 志诚 文澜 若溪 子衡 晓岚 立新 一鸣 思齐 景行 伯言 云舒'.split(' ')
