import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { fetchSession } from './back-end.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')
createRoot(root).render(<App session={await fetchSession()} />)
