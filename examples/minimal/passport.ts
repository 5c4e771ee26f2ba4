import express from 'express'
import session from 'express-session'
import passport from 'passport'
import Strategy from 'passport-discord'

const { DISCORD_CLIENT_ID: clientID = '', DISCORD_CLIENT_SECRET: clientSecret = '' } = process.env
const callbackURL = 'http://localhost:3000/auth/callback'
const options = { clientID, clientSecret, callbackURL, scope: ['identify'], state: true }
const signOut = '<form method="post" action="/auth/logout"><button>Sign out</button></form>'

passport.use(new Strategy(options, (_access, _refresh, profile, done) => done(null, profile)))
passport.serializeUser((user, done) => done(null, user))
passport.deserializeUser((user: Express.User, done) => done(null, user))

const app = express()
app.use(session({ secret: process.env.SESSION_SECRET ?? '', resave: false, saveUninitialized: false }))
app.use(passport.session())
app.get('/auth/login', passport.authenticate('discord'))
app.get('/auth/callback', passport.authenticate('discord', { successRedirect: '/', failureRedirect: '/' }))
app.post('/auth/logout', (request, response, next) => {
  request.logout((error) => (error ? next(error) : response.redirect('/')))
})
app.get('/', ({ user }, response) => {
  const id = user && 'id' in user ? user.id : undefined
  response.send(id ? `${id} ${signOut}` : '<a href="/auth/login">Sign in</a>')
})
app.listen(3000)
