import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { fetchSession } from './back-end.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')
const content = await fetchSession().then(
  (session) => <App session={session} />,
  () => <p role="alert">The application cannot be loaded. Please try again later.</p>,
)
createRoot(root).render(content)
