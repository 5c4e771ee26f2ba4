/** Theme of the site: the default one with colors that have enough contrast. */
import DefaultTheme from 'vitepress/theme'
import './style.css'

export default DefaultTheme
