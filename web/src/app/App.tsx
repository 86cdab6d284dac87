import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { LanguageProvider, useSpeech } from './language.tsx';
import { router } from './routes.tsx';
import { RunProvider } from './run.tsx';
import { WordsProvider } from './words.tsx';

const THEME = {
  token: { colorPrimary: '#1f5a8c', borderRadius: 4, fontFamily: 'inherit', colorLink: '#1f5a8c' },
};

function Spoken() {
  const { language } = useSpeech();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={THEME}
      button={{ autoInsertSpace: false }}
    >
      <RunProvider>
        <WordsProvider>
          <RouterProvider router={router} />
        </WordsProvider>
      </RunProvider>
    </ConfigProvider>
  );
}

/** The whole page. */
export const App = () => (
  <LanguageProvider>
    <Spoken />
  </LanguageProvider>
);
