import { Dropdown } from 'antd';
import { useEase } from './ease.tsx';
import { useSpeech } from './language.tsx';

/** Switches larger type and stronger contrast. */
export function EaseMenu() {
  const { say } = useSpeech();
  const { isLarge, isStrong, change } = useEase();
  const items = [
    {
      key: 'large',
      label: say(isLarge ? 'ease.normalType' : 'ease.largeType'),
      onClick: () => change({ isLarge: !isLarge }),
    },
    {
      key: 'strong',
      label: say(isStrong ? 'ease.normalContrast' : 'ease.strongContrast'),
      onClick: () => change({ isStrong: !isStrong }),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} autoFocus>
      <button type="button" className="account">
        {say('ease.menu')}
      </button>
    </Dropdown>
  );
}
