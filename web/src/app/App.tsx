import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { DutyPage } from '../access/DutyPage.tsx';
import { SignInPage } from '../access/SignInPage.tsx';
import { SessionProvider, useSession } from '../access/session.tsx';
import { isPublicPath, PublicNotices } from '../aid/PublicNotices.tsx';
import { type Ease, EaseProvider, useEase } from './ease.tsx';
import { Loading } from './Loading.tsx';
import { LanguageProvider, useSpeech } from './language.tsx';
import { paths } from './paths.ts';
import { router } from './routes.tsx';
import { RunProvider } from './run.tsx';
import { WordsProvider } from './words.tsx';

const THEME = {
  token: {
    colorTextPlaceholder: '#5f6b7a',
    // hints below a field: antd's own grey is too faint on white (WCAG 1.4.3)
    colorTextDescription: '#5f6b7a',
    colorPrimary: '#1f5a8c',
    // antd's own red is too pale for words and for white words upon it
    colorError: '#a8322a',
    borderRadius: 4,
    fontFamily: 'inherit',
    colorLink: '#1f5a8c',
  },
};

/** The page for families stands before the door: it knows no session and asks for none. */
const FamiliesPage = lazy(async () => ({ default: (await import('../aid/FamiliesPage.tsx')).FamiliesPage }));
const isForFamilies = (): boolean => location.pathname.replace(/\/$/, '') === paths.families();

/** Larger type and stronger contrast for antd's own parts; the style sheet does the rest. */
const themeOf = ({ isLarge, isStrong }: Ease) => ({
  token: {
    ...THEME.token,
    ...(isLarge ? { fontSize: 18, controlHeight: 44 } : {}),
    ...(isStrong
      ? {
          colorPrimary: '#003a75',
          colorError: '#8a0000',
          colorLink: '#003a75',
          colorText: '#000',
          colorBorder: '#000',
          colorTextPlaceholder: '#444',
          colorTextDescription: '#333',
        }
      : {}),
  },
});

function Spoken() {
  const { language } = useSpeech();
  const ease = useEase();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(ease)}
      button={{ autoInsertSpace: false }}
    >
      {isPublicPath(location.pathname) ? (
        <PublicNotices />
      ) : isForFamilies() ? (
        <Suspense fallback={null}>
          <FamiliesPage />
        </Suspense>
      ) : (
        <RunProvider>
          <SessionProvider>
            {location.pathname === paths.visits() ? <AtTheDoor /> : <Entered />}
          </SessionProvider>
        </RunProvider>
      )}
    </ConfigProvider>
  );
}

const DoorApp = lazy(async () => ({ default: (await import('../dropout/door/DoorApp.tsx')).DoorApp }));

/** The visit page stands by itself: it opens without a network, for whoever was signed in before. */
function AtTheDoor() {
  return (
    <Suspense fallback={<Loading />}>
      <DoorApp />
    </Suspense>
  );
}

/** The pages are for whoever is signed in and has no duty left. */
function Entered() {
  const session = useSession();
  if (session.state === 'unknown') return <Loading />;
  if (session.state === 'out') return <SignInPage />;
  if (session.me.duty) return <DutyPage key={session.me.duty} />;
  return (
    <WordsProvider>
      <RouterProvider router={router} />
    </WordsProvider>
  );
}

/** The whole page. */
export const App = () => (
  <EaseProvider>
    <LanguageProvider>
      <Spoken />
    </LanguageProvider>
  </EaseProvider>
);
