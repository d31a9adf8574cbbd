/**
 * The talk: what is said, by whom, over which slide, and what is known about it.
 * `build.mjs` speaks it, films the slides and writes the document from here.
 *
 * A line is `[id, speaker, English, German]`. Everything that refers to a place
 * in the talk does so by line id, or by `[first, last]` for a run of lines, so
 * the times in the document always come from the synthesis.
 */

export const speakers = {
  Ada: { voice: "gmw/en-US+f3", rate: 162, pitch: 58, range: 56, role: "host" },
  Tomas: { voice: "gmw/en", rate: 160, pitch: 38, range: 54, role: "speaker" },
};

/** Written word → what the synthesizer is given instead, where its own reading is poor. */
export const say = {
  arXiv: "archive",
  2023: "twenty-twenty-three",
  Tomas: "Tomass",
};

export const talk = {
  id: "more-from-less",
  title: "More from Less: How an Open Model Was Trained on a Small Budget",
  description:
    "A short talk in two voices about DeepSeek's open model: the design that made it cheap to train and to run, the cost that was claimed, the doubts about that claim, and what markets and cloud providers made of it.",
  language: "en",
  published: "2026-11-24",
  channel: { name: "Videolore" },
};

export const slides = [
  {
    id: "title",
    lines: [
      ["welcome", "Ada", "Welcome to More from Less, a short talk about an efficient open model.", "Willkommen zu „Mehr aus weniger“, einem kurzen Vortrag über ein effizientes offenes Modell."],
      ["hosts", "Ada", "I am Ada, and with me is Tomas, who will explain how it was trained.", "Ich bin Ada, und bei mir ist Tomas. Er erklärt, wie es trainiert wurde."],
      ["why", "Ada", "Tomas, why did one model from DeepSeek get so much attention?", "Tomas, warum hat ein einziges Modell von DeepSeek so viel Aufsehen erregt?"],
    ],
  },
  {
    id: "claim",
    lines: [
      ["claim", "Tomas", "Because of a number: about 6 million dollars to train it, by the company's own account.", "Wegen einer Zahl: Das Training soll nach Angaben der Firma rund 6 Millionen Dollar gekostet haben."],
      ["estimates", "Tomas", "For a frontier model of the GPT-4 class, estimates run from 80 to 100 million.", "Für ein Spitzenmodell der GPT-4-Klasse reichen die Schätzungen von 80 bis 100 Millionen."],
      ["open", "Tomas", "And the result is an open-weight model, which anyone can download and run.", "Und das Ergebnis ist ein Modell mit offenen Gewichten, das jeder herunterladen und betreiben kann."],
    ],
  },
  {
    id: "experts",
    lines: [
      ["inside", "Ada", "Let us look inside, then. What is different about its design?", "Dann schauen wir hinein. Was ist an seinem Aufbau anders?"],
      ["experts", "Tomas", "The first idea is called mixture of experts.", "Die erste Idee heißt „Mixture of Experts“, eine Mischung von Experten."],
      ["params", "Tomas", "The model holds 671 billion parameters, but only 37 billion work on any one token.", "Das Modell hat 671 Milliarden Parameter, doch nur 37 Milliarden arbeiten an einem einzelnen Token."],
      ["router", "Tomas", "A small router picks the experts that suit the token, and the others stay idle.", "Ein kleiner Router wählt die Experten, die zum Token passen; die übrigen ruhen."],
      ["capacity", "Tomas", "So it has the capacity of a very large model, with the arithmetic of a much smaller one.", "So hat es das Fassungsvermögen eines sehr großen Modells, rechnet aber nur so viel wie ein viel kleineres."],
    ],
  },
  {
    id: "attention",
    lines: [
      ["latent", "Tomas", "The second idea is multi-head latent attention.", "Die zweite Idee ist die latente Aufmerksamkeit, „Multi-Head Latent Attention“."],
      ["cache", "Tomas", "While a model writes, it keeps notes about every earlier token in a key-value cache.", "Während ein Modell schreibt, merkt es sich zu jedem früheren Token etwas im Key-Value-Cache."],
      ["fills", "Tomas", "In a long conversation, those notes can fill much of the memory.", "In einem langen Gespräch können diese Notizen einen großen Teil des Speichers füllen."],
      ["compress", "Tomas", "Latent attention is reported to shrink them to between 5 and 13 percent of the usual size.", "Latente Aufmerksamkeit soll sie auf 5 bis 13 Prozent der üblichen Größe verkleinern."],
      ["served", "Ada", "And with less memory for each, more people can be served at once.", "Und wenn jeder weniger Speicher braucht, lassen sich mehr Menschen zugleich bedienen."],
      ["inference", "Tomas", "Exactly. That lowers the inference cost, which is the cost of every answer.", "Genau. Das senkt die Inferenzkosten, also die Kosten jeder einzelnen Antwort."],
    ],
  },
  {
    id: "precision",
    lines: [
      ["saving", "Ada", "What about the training itself? Where were the savings there?", "Und das Training selbst? Wo wurde dort gespart?"],
      ["fp8", "Tomas", "Much of the arithmetic was done in FP8, which are numbers of only 8 bits.", "Ein großer Teil der Rechnungen lief in FP8, also mit Zahlen von nur 8 Bit."],
      ["half", "Tomas", "Compared with 16 bits, that halves the data to move and speeds up the multiplication.", "Gegenüber 16 Bit halbiert das die bewegten Daten und beschleunigt die Multiplikation."],
      ["mixed", "Tomas", "The sensitive steps keep more digits, and so we speak of mixed precision.", "Die empfindlichen Schritte behalten mehr Stellen, deshalb spricht man von gemischter Genauigkeit."],
    ],
  },
  {
    id: "chips",
    lines: [
      ["h800", "Tomas", "It was trained on about 2,000 H800 GPUs from Nvidia.", "Trainiert wurde es auf rund 2.000 H800-GPUs von Nvidia."],
      ["travel", "Tomas", "With so many chips, it is not enough to compute fast: data must travel between them as well.", "Bei so vielen Chips genügt es nicht, schnell zu rechnen: Auch die Daten müssen zwischen ihnen wandern."],
      ["ptx", "Tomas", "So the engineers wrote parts of the code in PTX, a language close to the hardware.", "Also schrieben die Ingenieure Teile des Codes in PTX, einer hardwarenahen Sprache."],
      ["overlap", "Tomas", "So close to the hardware, a program can send data along while the chips go on computing.", "So nah an der Hardware kann ein Programm Daten weiterreichen, während die Chips weiterrechnen."],
    ],
  },
  {
    id: "distillation",
    lines: [
      ["word", "Ada", "There is one more word that we often hear: distillation.", "Ein Wort hören wir noch oft: Destillation."],
      ["student", "Tomas", "In distillation, a small model learns from the answers of a larger one.", "Bei der Destillation lernt ein kleines Modell aus den Antworten eines größeren."],
      ["rewards", "Tomas", "It is not the same as reinforcement learning, where a model is rewarded for correct answers.", "Das ist etwas anderes als bestärkendes Lernen, bei dem ein Modell für richtige Antworten belohnt wird."],
      ["llama", "Tomas", "The small model may be an open one, such as Llama, from Meta.", "Das kleine Modell kann ein offenes sein, etwa Llama von Meta."],
      ["teacher", "Tomas", "But what if the answers come from a model that belongs to somebody else, such as OpenAI?", "Was aber, wenn die Antworten von einem Modell stammen, das jemand anderem gehört, etwa OpenAI?"],
      ["property", "Tomas", "That is a question of intellectual property, for lawyers and for the Financial Times, and this talk cannot settle it.", "Das ist eine Frage des geistigen Eigentums, für Juristen und für die Financial Times; dieser Vortrag kann sie nicht klären."],
    ],
  },
  {
    id: "doubt",
    lines: [
      ["back", "Ada", "Back to the famous number. Is 6 million dollars the whole story?", "Zurück zur berühmten Zahl. Sind 6 Millionen Dollar die ganze Geschichte?"],
      ["report", "Tomas", "That is doubted. The company describes its work in a report on arXiv, and there you can see what it counts.", "Das wird bezweifelt. Die Firma beschreibt ihre Arbeit in einem Bericht auf arXiv, und dort sieht man, was sie zählt."],
      ["hours", "Tomas", "A training run is counted in GPU hours, and each hour has a price.", "Ein Trainingslauf wird in GPU-Stunden gezählt, und jede Stunde hat einen Preis."],
      ["leftout", "Tomas", "Whoever counts a single run leaves out earlier research, trial runs and salaries.", "Wer nur einen Lauf zählt, lässt frühere Forschung, Probeläufe und Gehälter aus."],
      ["compare", "Tomas", "So one cost can only be compared with another if both count the same things.", "Eine Kostenangabe lässt sich also nur mit einer anderen vergleichen, wenn beide dasselbe zählen."],
      ["checked", "Tomas", "What can be checked is what was published: the weights, and a description of the method.", "Prüfen lässt sich, was veröffentlicht wurde: die Gewichte und eine Beschreibung der Methode."],
      ["laboratory", "Ada", "So the training cost of one run is not the price of a laboratory.", "Die Trainingskosten eines Laufs sind also nicht der Preis eines ganzen Labors."],
    ],
  },
  {
    id: "market",
    lines: [
      ["react", "Ada", "How did the world react?", "Wie hat die Welt reagiert?"],
      ["first", "Tomas", "The app rose to first place among free apps.", "Die App stieg auf Platz eins der kostenlosen Apps."],
      ["question", "Tomas", "Then came the market reaction: what is a cheap model worth to the whole AI market?", "Dann kam die Reaktion des Marktes: Was bedeutet ein billiges Modell für den gesamten KI-Markt?"],
      ["seller", "Tomas", "The question reaches Nvidia first, since it sells the chips.", "Die Frage trifft zuerst Nvidia, denn dort werden die Chips verkauft."],
      ["worry", "Tomas", "If training needs fewer of them, who will buy the rest?", "Wenn das Training weniger davon braucht, wer kauft dann den Rest?"],
    ],
  },
  {
    id: "clouds",
    lines: [
      ["clouds", "Ada", "And the big cloud providers?", "Und die großen Cloud-Anbieter?"],
      ["offer", "Tomas", "They adopted the model. Microsoft and Amazon Web Services both did.", "Sie nahmen das Modell auf. Microsoft und Amazon Web Services taten es beide."],
      ["product", "Tomas", "For a cloud, an open model is one more product that runs on its machines.", "Für eine Cloud ist ein offenes Modell ein weiteres Produkt, das auf ihren Rechnern läuft."],
      ["rival", "Tomas", "For a company that sells access to a frontier model, it is a cheaper rival.", "Für eine Firma, die Zugang zu einem Spitzenmodell verkauft, ist es ein billigerer Konkurrent."],
      ["pressure", "Ada", "Which puts pressure on prices, and on whole business models.", "Das setzt Preise unter Druck, und ganze Geschäftsmodelle."],
    ],
  },
  {
    id: "jevons",
    lines: [
      ["hardware", "Ada", "Does cheaper AI mean that we will need less hardware?", "Heißt billigere KI, dass wir weniger Hardware brauchen?"],
      ["paradox", "Tomas", "Not necessarily. Economists point to the Jevons paradox.", "Nicht unbedingt. Ökonomen verweisen auf das Jevons-Paradoxon."],
      ["coal", "Tomas", "In the 19th century, steam engines came to need less coal for the same work, and yet more coal was burned.", "Im 19. Jahrhundert brauchten Dampfmaschinen für dieselbe Arbeit immer weniger Kohle, und doch wurde mehr Kohle verbrannt."],
      ["moreuse", "Tomas", "In the same way, a lower inference cost may bring far more use.", "Ebenso können niedrigere Inferenzkosten zu weit mehr Nutzung führen."],
    ],
  },
  {
    id: "capex",
    lines: [
      ["plans", "Tomas", "And the spending plans have not fallen with the price of an answer.", "Und die Ausgabenpläne sind nicht mit dem Preis einer Antwort gefallen."],
      ["centres", "Tomas", "Companies such as Microsoft, Alphabet and Meta build data centres, and that is capital expenditure.", "Firmen wie Microsoft, Alphabet und Meta bauen Rechenzentren, und das sind Investitionen."],
      ["level", "Tomas", "Forecasts still saw the clouds investing one and a half to two times as much as in 2023.", "Prognosen sahen die Clouds weiterhin beim Anderthalb- bis Zweifachen der Investitionen von 2023."],
    ],
  },
  {
    id: "lessons",
    lines: [
      ["lessons", "Ada", "What should we take away from this?", "Was nehmen wir daraus mit?"],
      ["design", "Tomas", "First, design can stand in for hardware: experts, compression and low precision add up.", "Erstens: Guter Entwurf kann Hardware ersetzen. Experten, Verdichtung und geringe Genauigkeit summieren sich."],
      ["care", "Tomas", "Second, read every cost claim with care, and ask what it leaves out.", "Zweitens: Jede Kostenangabe sorgfältig lesen und fragen, was sie auslässt."],
      ["watch", "Tomas", "Third, watch how much the models are used, and not only what they cost.", "Drittens: Darauf achten, wie viel die Modelle genutzt werden, und nicht nur, was sie kosten."],
      ["thanks", "Ada", "Less for each answer, and perhaps more answers than ever. Thank you, Tomas, and thank you for watching.", "Weniger je Antwort, und vielleicht mehr Antworten denn je. Danke, Tomas, und danke fürs Zuschauen."],
    ],
  },
];

const wikipedia = (page) => `https://en.wikipedia.org/wiki/${page}`;

export const entities = [
  // Companies
  { id: "deepseek", name: "DeepSeek", type: "company", description: "Chinese company that trained the open model this talk is about.", url: "https://www.deepseek.com/", sameAs: [wikipedia("DeepSeek")] },
  { id: "nvidia", name: "Nvidia", type: "company", description: "Maker of the GPUs on which the model was trained, the H800.", aliases: ["NVIDIA"], url: "https://www.nvidia.com/", sameAs: ["https://www.wikidata.org/entity/Q182477", wikipedia("Nvidia")] },
  { id: "openai", name: "OpenAI", type: "company", description: "Developer of GPT-4, the model class that serves as the yardstick for training cost.", url: "https://openai.com/", sameAs: [wikipedia("OpenAI")] },
  { id: "microsoft", name: "Microsoft", type: "company", description: "Software and cloud company that adopted the open model.", url: "https://www.microsoft.com/", sameAs: [wikipedia("Microsoft")] },
  { id: "aws", name: "Amazon Web Services", type: "company", description: "Amazon's cloud business, which also adopted the open model.", aliases: ["AWS"], url: "https://aws.amazon.com/", sameAs: [wikipedia("Amazon_Web_Services")] },
  { id: "meta", name: "Meta", type: "company", description: "Publisher of the Llama models, and one of those who build data centres.", aliases: ["Meta Platforms"], url: "https://about.meta.com/", sameAs: [wikipedia("Meta_Platforms")] },
  { id: "alphabet", name: "Alphabet", type: "company", description: "Parent company of Google, and one of those who build data centres.", aliases: ["Google"], url: "https://abc.xyz/", sameAs: [wikipedia("Alphabet_Inc.")] },
  // Media
  { id: "ft", name: "Financial Times", type: "media", description: "Daily newspaper on business and finance.", aliases: ["FT"], url: "https://www.ft.com/", sameAs: [wikipedia("Financial_Times")] },
  { id: "arxiv", name: "arXiv", type: "media", description: "Open archive of research papers, where the technical report can be read.", url: "https://arxiv.org/abs/2412.19437", sameAs: [wikipedia("ArXiv")] },
  // Event
  { id: "reaction", name: "Market reaction", type: "event", description: "What followed the release of the model: first place among free apps, adoption by the clouds, and doubts." },
  // Concepts
  { id: "open-weight", name: "Open-weight model", type: "concept", description: "A model whose trained parameters are published, so that others can run and adapt it.", aliases: ["open model", "open weights"] },
  { id: "frontier", name: "Frontier model", type: "concept", description: "A model among the most capable of its time, usually also the most expensive to train." },
  { id: "moe", name: "Mixture of experts", type: "concept", description: "A design in which a router sends each token to a few specialised parts of the model.", aliases: ["MoE", "Mixture of Experts (MoE)"], sameAs: [wikipedia("Mixture_of_experts")] },
  { id: "mla", name: "Multi-head latent attention", type: "concept", description: "A form of attention that stores a compressed version of the keys and values of earlier tokens.", aliases: ["latent attention", "MLA", "MHLA"], url: "https://arxiv.org/abs/2405.04434" },
  { id: "kv-cache", name: "KV cache", type: "concept", description: "The memory in which a model keeps what it needs to know about earlier tokens.", aliases: ["key-value cache"] },
  { id: "fp8", name: "FP8 mixed precision", type: "concept", description: "Training with 8-bit numbers for most of the arithmetic and finer ones where it matters.", aliases: ["FP8", "mixed precision"], sameAs: [wikipedia("Mixed-precision_arithmetic")] },
  { id: "ptx", name: "PTX", type: "concept", description: "Nvidia's low-level instruction language for its GPUs, beneath CUDA.", aliases: ["Parallel Thread Execution"], sameAs: [wikipedia("Parallel_Thread_Execution")] },
  { id: "property", name: "Intellectual property", type: "concept", description: "What somebody owns of what was thought up: here, the answers of a model from which another learns.", sameAs: [wikipedia("Intellectual_property")] },
  { id: "distillation", name: "Distillation", type: "concept", description: "Training a small model on the answers of a larger one.", aliases: ["knowledge distillation"], sameAs: [wikipedia("Knowledge_distillation")] },
  { id: "rl", name: "Reinforcement learning", type: "concept", description: "Learning from rewards, here for answers that prove correct.", aliases: ["RL"], sameAs: [wikipedia("Reinforcement_learning")] },
  { id: "training-cost", name: "Training cost", type: "concept", description: "What it costs to train a model once. About 6 million dollars were claimed.", aliases: ["training costs"] },
  { id: "inference-cost", name: "Inference cost", type: "concept", description: "What it costs to answer with a trained model, paid again for every answer.", aliases: ["inference costs"] },
  { id: "jevons", name: "Jevons paradox", type: "concept", description: "The observation that using a resource more efficiently can raise the total use of it.", sameAs: [wikipedia("Jevons_paradox")] },
  { id: "capex", name: "Capital expenditure", type: "concept", description: "Money invested in long-lived assets, here mostly data centres and chips.", aliases: ["capex"], sameAs: [wikipedia("Capital_expenditure")] },
];

/** `[source, target, label, evidence…]`, every connection directed. */
export const connections = [
  ["deepseek", "open-weight", "published", "open", "checked"],
  ["deepseek", "moe", "built its model as", ["experts", "router"]],
  ["deepseek", "mla", "built its model with", "latent", "compress"],
  ["mla", "kv-cache", "compresses", ["cache", "compress"]],
  ["deepseek", "nvidia", "trained on GPUs from", "h800"],
  ["deepseek", "training-cost", "claimed a low", "claim", ["back", "hours"]],
  ["fp8", "training-cost", "lowers", ["saving", "half"]],
  ["deepseek", "ptx", "wrote code in", "ptx"],
  ["distillation", "property", "raises a question of", ["teacher", "property"]],
  ["reaction", "nvidia", "puts a question to", ["question", "seller"]],
  ["microsoft", "deepseek", "adopted the model of", "offer"],
  ["aws", "deepseek", "adopted the model of", "offer"],
  ["microsoft", "capex", "plans", "centres"],
  ["meta", "capex", "plans", "centres"],
  ["alphabet", "capex", "plans", "centres"],
  ["inference-cost", "jevons", "may lead to", ["paradox", "moreuse"]],
];

/** Each runs from its first line to the start of the next moment. `shot` is the line whose picture it gets. */
export const moments = [
  { from: "welcome", shot: "capacity", image: "moment-1.jpg", title: "How the model was built", description: "Experts, compressed attention, 8-bit arithmetic and code close to the hardware: the design that made training and running the model cheap." },
  { from: "back", shot: "seller", image: "moment-2.jpg", title: "What it cost, and what it changed", description: "What the famous number may leave out, how the market and the clouds reacted, and why spending plans held." },
];

/** `[label, entity ids, ranges…]` */
export const topics = [
  ["DeepSeek", ["deepseek"], ["why", "open"], ["ptx", "ptx"], ["first", "first"]],
  ["Artificial Intelligence", ["deepseek", "openai"], ["welcome", "why"], ["question", "question"], ["hardware", "hardware"]],
  ["Open-source models", ["open-weight", "deepseek"], ["open", "open"], ["llama", "llama"], ["checked", "checked"], ["product", "rival"]],
  ["Mixture of Experts (MoE)", ["moe"], ["experts", "capacity"]],
  ["Multi-Head Latent Attention (MHLA)", ["mla", "kv-cache"], ["latent", "compress"]],
  ["Inference costs", ["inference-cost", "kv-cache"], ["served", "inference"], ["moreuse", "moreuse"]],
  ["Training costs", ["training-cost"], ["claim", "estimates"], ["back", "laboratory"]],
  ["GPU utilization", ["nvidia", "ptx"], ["h800", "overlap"]],
  ["Distillation techniques", ["distillation", "rl", "property", "meta"], ["word", "property"]],
  ["Mixed precision computation", ["fp8"], ["saving", "mixed"]],
  ["Cloud providers", ["microsoft", "aws"], ["clouds", "product"]],
  ["Frontier models", ["frontier", "openai"], ["estimates", "estimates"], ["rival", "rival"]],
  ["AI market", ["nvidia", "reaction"], ["react", "worry"]],
  ["Capital expenditure", ["capex", "microsoft", "alphabet", "meta"], ["plans", "level"]],
  ["Business models", ["frontier", "aws", "microsoft"], ["product", "pressure"]],
];

/** A point is `[icon, text with its *key phrase* between asterisks, line or [first, last], entity ids]`. */
export const summary = [
  {
    heading: "A large model on a small budget",
    points: [
      ["💡", "DeepSeek put its training cost at *about 6 million dollars*, against estimates of 80 to 100 million for a model of the GPT-4 class.", ["claim", "estimates"], ["deepseek", "training-cost", "frontier"]],
      ["🔓", "The result is an *open-weight model*: anyone can download it, run it and build on it.", "open", ["open-weight"]],
      ["🎯", "It was trained on *about 2,000 Nvidia H800 GPUs*, between which the data must travel as fast as the chips compute.", ["h800", "travel"], ["nvidia"]],
    ],
  },
  {
    heading: "Savings by design",
    points: [
      ["🧠", "With a mixture of experts, *only 37 of 671 billion parameters* work on any one token.", ["experts", "capacity"], ["moe"]],
      ["⚡", "Latent attention is reported to shrink the key-value cache to *5 to 13 percent* of its usual size, which lowers the inference cost.", ["latent", "inference"], ["mla", "kv-cache", "inference-cost"]],
      ["📉", "*Numbers of 8 bits* halve the data to move, while sensitive steps keep their precision.", ["fp8", "mixed"], ["fp8"]],
      ["🛠️", "Code in PTX, *close to the hardware*, can keep the chips computing while data travels between them.", ["ptx", "overlap"], ["ptx"]],
    ],
  },
  {
    heading: "Doubts and reactions",
    points: [
      ["⚠️", "The famous figure is doubted: whoever counts *a single run* leaves out earlier research, trial runs and salaries.", ["report", "compare"], ["training-cost", "arxiv"]],
      ["⚖️", "Distillation from a model that belongs to somebody else is *a question of intellectual property*, and it remains open.", ["teacher", "property"], ["distillation", "property", "openai", "ft"]],
      ["📊", "The app rose to *first place among free apps*, and the market reaction put a question to Nvidia: who buys the chips?", ["first", "worry"], ["reaction", "nvidia"]],
      ["☁️", "Microsoft and Amazon Web Services *adopted the model*.", ["clouds", "product"], ["microsoft", "aws"]],
    ],
  },
  {
    heading: "What it means for investment",
    points: [
      ["🔄", "By the Jevons paradox, *cheaper answers may mean more use*, and so more hardware.", ["paradox", "moreuse"], ["jevons", "inference-cost"]],
      ["🏗️", "Spending plans held: capital expenditure was still seen at *one and a half to two times* the level of 2023.", ["plans", "level"], ["capex", "microsoft", "alphabet", "meta"]],
      ["✅", "Read every cost claim with care, and *ask what it leaves out*.", "care", ["training-cost"]],
    ],
  },
];
