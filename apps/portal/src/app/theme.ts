import { theme as antd, type ThemeConfig } from 'antd';

/** The family's colours (light, dark). The same values stand in colours.css for everything that is not antd's. */
const light = {
  paper: '#f7f5ef',
  ground: '#ffffff',
  ink: '#1b2a2f',
  muted: '#55656b',
  line: '#ddd9cc',
  control: '#858f8f',
  jade: '#0b6e5f',
  pressed: '#064c41',
  blue: '#1f5fa8',
  amber: '#8a5200',
  red: '#b3261e',
  green: '#1e6b34',
};

const dark: typeof light = {
  paper: '#12201d',
  ground: '#1a2b27',
  ink: '#e9efec',
  muted: '#a9b8b4',
  line: '#31443f',
  control: '#6d817b',
  jade: '#5cc9b4',
  pressed: '#8fdccd',
  blue: '#8ab8f0',
  amber: '#f2b84b',
  red: '#ff9d94',
  green: '#7fd197',
};

export function themeFor(isDark: boolean, isPhone: boolean, isCalm: boolean): ThemeConfig {
  const colour = isDark ? dark : light;
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: colour.jade,
      colorPrimaryHover: colour.pressed,
      colorPrimaryActive: colour.pressed,
      colorLink: colour.jade,
      colorLinkHover: colour.pressed,
      colorInfo: colour.blue,
      colorSuccess: colour.green,
      colorWarning: colour.amber,
      colorError: colour.red,
      colorErrorText: colour.red,
      colorText: colour.ink,
      colorTextSecondary: colour.muted,
      colorTextTertiary: colour.muted,
      colorTextDescription: colour.muted,
      colorTextPlaceholder: colour.muted,
      colorBgBase: colour.ground,
      colorBgLayout: colour.paper,
      colorBgContainer: colour.ground,
      colorBgElevated: colour.ground,
      // 3:1 against the ground, so that a field's edge is seen in sunlight.
      colorBorder: colour.control,
      colorBorderSecondary: colour.line,
      colorTextLightSolid: isDark ? '#10201c' : '#ffffff',
      borderRadius: 8,
      fontFamily: 'var(--font)',
      fontSize: isPhone ? 16 : 14,
      controlHeight: isPhone ? 44 : 36,
      lineHeight: 1.6,
      motion: !isCalm,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadowSecondary: '0 6px 24px rgb(10 30 25 / 14%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: colour.ink },
      Select: { optionSelectedBg: isDark ? '#20433b' : '#e2f0eb', optionActiveBg: colour.paper },
      Segmented: { trackBg: colour.paper, itemSelectedBg: colour.ground, itemSelectedColor: colour.ink },
    },
  };
}
