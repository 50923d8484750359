import { Input, type InputProps } from 'antd';

/** One field for six digits: phones offer the numbers, and a code that was copied can be pasted as it is. */
export function CodeInput(props: InputProps) {
  return (
    <Input
      {...props}
      className="code-input"
      size="large"
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={9}
      autoFocus
      spellCheck={false}
    />
  );
}
