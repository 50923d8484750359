/** Who is responsible, and since when. */
export const duty = {
  duty_HOLDER: '{when}起由它负责',
  duty_FIRST_RECEIVER: '{when}起由它负责（首接单位：谁先受理，谁负责到底）',
  duty_DECIDED: '{when}起由它负责（上一级裁定）',
  dutyOpen: '该由谁办，单位之间还有不同意见',
  dutyMeanwhile: '上一级会作出裁定。裁定以前仍由{who}负责（{when}起），承诺的时限照常计算。',
};
