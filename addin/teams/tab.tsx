import { createRoot } from 'react-dom/client';
import { readDeployment } from '../common/deployment.ts';
import { TabPage } from './TabPage.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<TabPage deployment={readDeployment()} />);
