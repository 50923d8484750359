/** Letters and requests of our own invention, in the columns of the sources that the presets know. */

export const categoryTree = `一级分类,二级分类,三级分类
城乡建设,城市管理,小区管理
城乡建设,城市管理,其他
教育文体,学校,其他
教育文体,,
,学校,其他
`;

// Line 4 holds a text of three lines; line 7 is no day, line 8 has no text and no title, line 9 a class that the tree lacks,
// line 10 says again what line 2 says.
export const labelled = `留言编号,留言用户,留言主题,留言时间,留言详情,一级分类
1,U1,A3区梧桐里小区路灯不亮,2019/4/25 9:32:09,晚上进出看不清路。,城乡建设
2,U2,建议A市多开几条夜班公交,2019-11-13 11:20:21,住在A7县的人晚上回不了家。,教育文体
3,U3,K2区的学校何时开学？,2020/1/6 12:09:38,"您好：
听说要推迟，
A市也推迟吗？",教育文体
4,U4,A1区桥下积水,2019/2/30 8:00:00,一下雨就过不去。,城乡建设
5,U5,,2019/3/1 8:00:00,,城乡建设
6,U6,A2区路面破损,2019/3/1 8:00:00,坑很深。,航天
1,U1,A3区梧桐里小区路灯不亮,2019/4/25 9:32:09,晚上进出看不清路。,城乡建设
`;

// Line 3 counts no votes.
export const votes = `留言编号,留言用户,留言主题,留言时间,留言详情,点赞数,反对数
1,U1,A5区夜间施工扰民,2019/8/18 23:44:00,工地每晚干到两点。,3,1
2,U2,A6区公园缺座椅,2019/9/1 7:05:00,老人没有地方休息。,许多,0
`;

// Line 3 is answered before it was asked.
export const replies = `留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间
1,U1,A8县自来水发黄,2019/4/25 9:32:09,已经一个星期了。,网友您好：水厂已冲洗管道，水质检测合格。,2019/5/9 14:56:53
2,U2,A9市公交站牌倒了,2019/4/25 9:32:09,请扶正。,网友您好：已扶正。,2019/4/20 8:00:00
`;

const bostonColumns =
  'CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,OnTime_Status,CASE_STATUS,CLOSURE_REASON,CASE_TITLE,SUBJECT,REASON,TYPE,Location,neighborhood,LATITUDE,LONGITUDE';

// A winter's and a summer's request, a duplicate, an invalid one, one that is open, and one closed before it was opened.
export const boston = `${bostonColumns}
1,2022-01-17 11:20:00,2022-01-18 11:20:22,2022-01-18 10:08:24,ONTIME,Closed,Case Closed. Closed date : 2022-01-18 15:08:24.983 Case Resolved Bulb replaced  ,PRINTED : Lamp  out,Public Works Department,Street Lights,Street Light Outages, 1 Example St  Boston  MA  ,Back Bay,42.35,-71.08
2,2022-07-28 07:53:37,,2022-07-28 09:11:33,OVERDUE,Closed,Case Closed. Closed date : Thu Jul 28 13:11:33 EDT 2022 Noted Duplicate case,Request for Pothole Repair,Public Works Department,Highway Maintenance,Request for Pothole Repair, ,Brighton,,
3,2022-07-28 07:53:37,,2022-07-28 09:11:33,ONTIME,Closed,Case Closed Case Invalid ,Needle Pickup,Mayor's 24 Hour Hotline,Needle Program,Needle Pickup, , ,,
4,2022-07-28 07:53:37,2022-07-30 07:53:37,,,Open, ,Graffiti Removal,Property Management,Graffiti,Graffiti Removal, ,Somewhere Else,42.35,-71.08
5,2022-07-28 07:53:37,,2022-07-27 09:11:33,ONTIME,Closed,Case Closed : ,Graffiti Removal,Property Management,Graffiti,Graffiti Removal, ,Roxbury,42.35,-71.08
6,2022-07-28 07:53:37,,2022-07-28 09:11:33,ONTIME,Closed,Case Closed : ,Graffiti Removal,Property Management,Graffiti,Graffiti Removal, ,Roxbury,42.35,
`;

export const plain = `subject,what,when,where,lon,lat
Lamp,The lamp at the gate is out.,2026-03-01T08:00:00+08:00,中街,,
Pipe,A pipe drips in the cellar.,2026-03-02 08:00,nowhere,116.4074,39.9042
`;
