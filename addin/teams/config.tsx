import { createRoot } from 'react-dom/client';
import { ConfigPage } from './ConfigPage.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<ConfigPage />);
