/** Verbs of an event that a relative limit counts from. */
export const events = [
  '印发之日起',
  '收到申请之日起',
  '信息形成之日起',
  '会议结束后',
  '公开征求意见结束后',
] as const

export const ongoingWords = ['持续推进', '长期坚持', '及时公开', '适时办理'] as const
