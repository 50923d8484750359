import { resetFactors } from '@linli/core/access/resetFactors';
import { system } from '@linli/core/actor';
import { defineCommand } from 'citty';
import { say } from '../../import/words.ts';
import { withServices } from '../../openServices.ts';

export default defineCommand({
  meta: {
    name: 'reset-factors',
    description: say([
      '工作人员手机和备用码都丢失时：移除其动态验证码和通行密钥，并退出所有设备；请先核实本人身份',
      'For staff whose telephone and backup codes are gone: takes codes and passkeys away and ends all sessions; make sure first that it is them',
    ]),
  },
  args: {
    email: {
      type: 'positional',
      required: true,
      description: say(['登录邮箱', 'E-mail address of the sign-in']),
    },
  },
  async run({ args }) {
    const counts = await withServices((services) => resetFactors(services, system, args.email));
    console.info(
      say(
        [
          '已移除动态验证码 {codes} 个、通行密钥 {passkeys} 个，退出 {sessions} 台设备',
          '{codes} authenticator apps and {passkeys} passkeys taken away, {sessions} sessions ended',
        ],
        { ...counts },
      ),
    );
  },
});
