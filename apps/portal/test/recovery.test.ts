import { test } from 'vitest';
import { visit } from './portal.ts';

test('whoever forgot the password asks for a mail, and is not told whether there is an account', async () => {
  const page = await visit('', { signedIn: false });
  await page.getByRole('link', { name: '忘记密码' }).click();
  await page.getByRole('heading', { level: 1, name: '忘记密码' }).waitFor();
  await page.getByLabel('邮箱').fill('hemin');
  await page.getByRole('button', { name: '发送链接' }).click();
  await page.getByText('邮箱格式不对').waitFor();
  await page.getByLabel('邮箱').fill('hemin@example.org');
  await page.getByRole('button', { name: '发送链接' }).click();
  await page.getByRole('status').getByText('如果这个邮箱有账号').waitFor();
});

test("the mail's link sets a new password, by the policy, and leads to the sign-in page", async () => {
  const page = await visit('recover#token-of-the-mail', { signedIn: false, locale: 'en' });
  const set = async (password: string) => {
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set the new password' }).click();
  };
  await set('qwertyuiop');
  await page.getByRole('alert').getByText('too common').waitFor();
  await set('a new one for the office');
  await page.getByText('The new password is set').waitFor();
  await page.getByRole('link', { name: 'To the sign-in page' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('a link that was used or has expired says so, with the way to another', async () => {
  const page = await visit('recover#old', { signedIn: false });
  await page.getByLabel('新密码').fill('a new one for the office');
  await page.getByRole('button', { name: '设置新密码' }).click();
  await page.getByRole('alert').getByText('链接已失效').waitFor();
  await page.getByRole('link', { name: '重新发送链接' }).click();
  await page.getByRole('heading', { level: 1, name: '忘记密码' }).waitFor();
});
