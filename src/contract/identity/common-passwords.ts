/**
 * What passwords are made of that are guessed first: the words behind the ones that every list of leaked passwords begins
 * with, in small letters. Digits that stand for letters, years, runs and stretches of a keyboard are found without it.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passw0rd pass passe motdepasse contrasena contraseña senha wachtwoord haslo parola lozinka salasana
  admin administrator root user guest test tester testing demo default master login logon access secret private sesam
  letmein letme welcome willkommen bienvenue bienvenido changeme changeit change newpass mypass nopass pwd pswd
  qwerty qwert qwertz azerty asdf asdfgh zxcvbn qazwsx qazwsxedc 1qaz2wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3r4 zaq12wsx
  zaq1xsw2 1qazxsw2 qwe asd zxc abc abcd aaa 123qwe qwe123 123abc abc123 a1b2c3 1a2b3c 321 666 777 007 696969 112233
  121212 131313 123123 159753 147258 147258369 987654 102030 010203
  iloveyou iloveu ilove loveyou love lovely loveme lover lovers forever mylove babygirl baby babe honey sweetie sweet
  sweetheart darling princess prince queen king angel angels heaven sexy sexygirl beautiful pretty cutie hottie kisses
  sunshine sunflower flower flowers rose butterfly rainbow summer winter spring autumn monday friday sunday january
  february march april june july august september october november december holiday christmas birthday easter
  monkey dragon tiger lion eagle eagles falcon hawk wolf bear panther cobra snake shark dolphin dolphins horse pony
  kitty kitten puppy doggy doggie dog cat fish bird chicken turtle rabbit bunny mouse spider phoenix buster bandit
  shadow ghost hunter killer ninja samurai warrior knight wizard magic merlin gandalf dumbledore hogwarts harry potter
  batman superman spiderman ironman hulk joker robin marvel avengers starwars skywalker vader yoda jedi startrek matrix
  trinity neo pokemon pikachu naruto goku minecraft fortnite roblox mario zelda sonic nintendo playstation xbox
  football soccer futbol baseball basketball hockey tennis cricket rugby golf golfer rangers arsenal liverpool chelsea
  barcelona madrid juventus milan inter manchester united benfica boca lakers yankees cowboys steelers packers redsox
  broncos raiders dodgers giants ferrari porsche mercedes mustang corvette camaro bmw audi honda toyota yamaha suzuki
  harley ducati jaguar ranger falcons computer internet windows microsoft apple google facebook twitter instagram
  youtube netflix amazon yahoo gmail hotmail samsung nokia iphone android linkedin myspace website server system
  network security oracle cisco linux ubuntu
  michael jordan michelle jennifer jessica jessie ashley amanda nicole daniel andrew joshua matthew anthony robert
  thomas charlie william james john david richard joseph steven kevin brian jason justin brandon tyler austin dallas
  george donald patrick peter martin marvin alexander alexandra alex sandra maria marie anna andrea laura sarah sara
  emma emily sophie sophia olivia hannah chloe lauren megan rachel rebecca samantha stephanie victoria elizabeth
  barbara patricia angela melissa natalie natasha vanessa veronica monica bonnie maggie molly daisy lucy lily ginger
  pepper bailey max sam ben jack oliver harrison cooper hunter chester rocky buddy
  carlos jose juan luis antonio manuel francisco miguel fernando alejandro daniela gabriela isabella valentina mohammed
  muhammad ahmed ali omar fatima hassan ibrahim krishna ganesh india pakistan nguyen vietnam singapore tokyo
  australia sydney melbourne brisbane perth adelaide auckland wellington zealand kiwi aussie london england britain
  scotland ireland canada toronto america usa texas florida california newyork chicago boston paris france germany
  berlin deutschland hamburg bayern schatz schalke italia italy espana spain mexico brasil brazil russia moscow china
  cookie cookies chocolate cheese banana orange lemon cherry strawberry peach pineapple pumpkin coffee pepsi cocacola
  whisky vodka beer pizza burger chicken bacon sugar candy peanut muffin biscuit
  purple yellow orange green blue red black white silver gold golden diamond crystal silverado blackberry bluebird
  music guitar piano drummer metallica slipknot nirvana eminem beatles elvis queen blink182 greenday linkinpark
  freedom liberty justice peace happy happiness smile smiley lucky luck success winner victory power money dollar
  millionaire business company office work worker boss manager finance bank account client customer portal service
  jesus christ jesuschrist god godisgood bible church blessed grace faith hope trustno1 trustnoone trust nothing
  something anything whatever everything nobody somebody hello hallo hola bonjour ciao hey goodbye thankyou thanks
  please sorry yes maybe never always today tomorrow tonight morning night midnight moon star stars sun sky ocean beach
  island river mountain forest garden thunder storm lightning fire water earth snow snowball ice
  school student teacher college university academy class doctor nurse engineer police soldier army navy marine pilot
  captain sergeant general president family mother father mom mum dad daddy mommy mummy brother sister friend friends
  family1 home house kitchen
  number one two three four five six seven eight nine ten zero hundred thousand million first second third last
  fuckyou fuckoff fuckme fuck shit bitch asshole bullshit damn sucks crazy stupid idiot loser
  mustang1 charlie1 michael1 jordan23 monkey1 dragon1 password1 password12 password123 welcome1 welcome123 admin123
  qwerty1 qwerty12 qwerty123 letmein1 iloveyou1 sunshine1 princess1 football1 baseball1 superman1
  correcthorsebatterystaple correcthorse batterystaple
  `
    .trim()
    .split(/\s+/),
);
