import { useNavigate } from 'react-router';
import { useRestart } from '../app/ClientProvider.tsx';
import { useTitle } from '../app/useTitle.ts';
import { CodeStep } from './CodeStep.tsx';
import { useAccessTexts } from './texts.ts';

/** Where a provider's sign-in leads to whoever has codes here. */
export function SecondFactorScreen() {
  const { code } = useAccessTexts();
  const restart = useRestart();
  const navigate = useNavigate();
  useTitle(code.title);
  const leave = () => {
    restart();
    void navigate('/', { replace: true });
  };
  return <CodeStep done={leave} restart={leave} />;
}
