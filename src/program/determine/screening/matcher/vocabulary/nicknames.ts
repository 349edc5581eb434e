/** Short and pet forms, each line with the full forms it stands for. Two words of one line are the same given name. */
const lines = `
abdul abdel abd
alexander aleksandr alexandr alex sasha sascha aleksander oleksandr alexandre alessandro alejandro
alexei aleksei alexey alyosha
andrew andy drew
andrei andrey andrej andriy
anthony tony antonio
arkadi arkadiy arkady
barack barry
benjamin ben benny bibi binyamin
catherine katherine kathryn kate katie cathy kathy ekaterina yekaterina katya
charles charlie chuck carlos karl carl
christopher chris kit
daniel dan danny
david dave davy
dimitri dmitri dmitry dmitriy dima dimitry
donald don donnie
edward ed eddie ted ned eduardo
elizabeth liz beth betty eliza lisa
emmanuel emanuel manuel manny
eugene gene evgeny yevgeny evgeni yevgeni evgeniy zhenya
francis frank francisco paco francesco franz
frederick fred freddy fredrick
george jorge giorgi georgy georgi yuri
gerald jerry gerry
gregory greg grigory grigori
henry harry hank enrique heinrich
igor ihor
ivan vanya
james jim jimmy jamie diego santiago
jeffrey jeff geoffrey geoff
john jack johnny juan jean johann giovanni joao
jonathan jon
joseph joe jose josef giuseppe yusuf yousef youssef yosef yusef
joshua josh
katherine kathleen
kenneth ken kenny
lawrence larry laurence
leonard len lenny
leonid lenya
margaret maggie meg peggy margarita rita
matthew matt matteo mateo
maksim maxim max
michael mike mick mikhail michel miguel michal misha mikael
mohammed muhammad mohammad mohamed muhammed mohamad mehmet mohd md mohammd
muammar moammar
nicholas nick nicolas nikolai nikolay nicola kolya
nursultan
oleg oleh
osama usama oussama
patrick pat paddy
pavel paul pablo paolo
peter pete pedro pietro pyotr petr piotr
philip phil phillip felipe
pyotr petya
raymond ray
richard rick dick rich ricardo
robert bob rob bobby bert roberto
ronald ron ronnie
samuel sam sammy
sergei sergey serge sergejs sergio serhiy
stephen steve steven stefan esteban stephan
svetlana sveta
theodore ted teddy theo fyodor
thomas tom tommy tomas
timothy tim
vladimir volodymyr vova volodya wladimir uladzimir
vyacheslav slava
walter walt
william will bill billy liam guillermo wilhelm guillaume
zachary zach zack`;

const byWord = new Map<string, number[]>();
for (const [line, words] of lines.trim().split('\n').entries())
  for (const word of words.trim().split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), line]);

/** The names that a word may be a form of, by number; nothing where it has no other forms. */
export function givenNamesOf(word: string): readonly number[] | undefined {
  return byWord.get(word);
}
