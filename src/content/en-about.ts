/** What stands under "More" of a driver and of an event, in English: what it is, which way it pushes whom, and how that is known. */

import type { DriverId } from '../model/drivers';
import type { EventId } from '../model/events';
import type { AboutWords, DriverAbout, EventAbout } from './words-about';

const DRIVERS: Readonly<Record<DriverId, DriverAbout>> = {
  digitization: {
    scale: 'Growth of AI spending by Chinese firms, in points a year above (+) or below (−) the projection',
    sentence: 'How fast Chinese firms raise what they spend on AI.',
    means:
      'Chinese factories, banks and shops buy AI to run their work, and most of that money stays with Chinese sellers. The slider adds or takes away points of yearly growth.',
    inTheWorld: [
      'Weak orders, tight credit or poor first results hold firms back.',
      'Spending grows as the analysis expects.',
      'Cheap tools, early gains and state targets pull firms along.',
    ],
    pushes: 'Faster moves share from the US to China, most of all in vertical B2B. Slower moves it the other way.',
    evidence: [
      ['claimed', 'The analysis names this driver for vertical B2B.'],
      ['assumption', 'Its size: ten points a year for about three years, of which 85% is spent at home.'],
    ],
  },
  cost: {
    scale: 'Chinese discount at equal quality, % of the US price',
    sentence: 'How much less a Chinese model costs than a US one of the same quality.',
    means:
      'The slider sets the price gap for the same work. Rivals answer a gap in time, so about a third of the effect is undone later.',
    inTheWorld: [
      'US sellers cut prices, or Chinese sellers raise theirs.',
      'A Chinese model costs about half as much.',
      'Chinese sellers price near cost to gain users.',
    ],
    pushes: 'A larger discount moves share to China and a little to Other. A smaller one moves it to the US.',
    evidence: [
      ['claimed', 'The analysis names this driver for LLM APIs.'],
      ['literature', 'Buyers of consumer goods react strongly to price (Bijmolt and others, 2005).'],
      ['assumption', 'Only a fifth of that is used, as trust, rules and the cost of switching slow buyers down.'],
    ],
  },
  reach: {
    scale: '% of the app market outside China that is fully open to it',
    sentence: 'How much of the world’s app market is open to China’s largest app maker.',
    means:
      'The slider sets how much of the app market outside China lets these apps in on equal terms. Rules tend to follow success, so about a third of the effect fades.',
    inTheWorld: [
      'Bans or forced sales in several large markets.',
      'Open in most places, disputed in some.',
      'Full access, the US, Europe and India included.',
    ],
    pushes: 'More reach moves consumer apps to China. Less moves them to the US and Other. Chips do not react.',
    evidence: [
      ['claimed', 'The analysis names this driver for consumer apps.'],
      ['assumption', 'Its size, and that it acts on apps far more than on the rest.'],
    ],
  },
  consolidation: {
    scale: '% of model spending that goes through integrated suites',
    sentence: 'How far buyers get models from a few large suites, not from separate sellers.',
    means:
      'Large clouds in both countries sell models as one part of a bundle. The slider sets how much goes that way.',
    inTheWorld: [
      'Many sellers, and buyers who mix and match.',
      'Suites and separate sellers side by side.',
      'A few bundles take most of the spending.',
    ],
    pushes: 'With many sellers there is more room for Other. Few suites help US and Chinese clouds alike.',
    evidence: [
      ['claimed', 'The analysis says that joined-up offers gain most.'],
      ['assumption', 'Its size, and that both countries’ clouds gain about the same.'],
    ],
  },
  'export-controls': {
    scale: '% of advanced chip and tool exports to China that are restricted',
    sentence: 'How much of the trade in advanced chips and chip tools with China is blocked.',
    means:
      'Controls bite first and fade later, as China makes its own parts. By 2030 the fading may outweigh the bite, and in some futures it does.',
    inTheWorld: [
      'Most chips and tools can be sold again.',
      'Leading chips and tools are blocked, older ones are not.',
      'Chips, tools, memory and cloud are all blocked, and allies join in.',
    ],
    pushes: 'Tighter moves chip share to the US at first and costs US sellers a market. Eased does the reverse.',
    evidence: [
      ['claimed', 'The analysis names this driver for chips.'],
      ['history', 'Huawei phones fell from 10% to 3% of web use in 2020–24; all Chinese makers rose from 30% to 41%.'],
      ['assumption', 'Its size, and how fast China makes its own parts.'],
    ],
  },
  subsidies: {
    scale: 'State support, as a multiple of today’s programme',
    sentence: 'How much state money goes to chips and data centres in China.',
    means:
      'The slider scales today’s support. Plants take years to build, so it starts slowly. About a quarter fades as too many plants or new tariffs follow.',
    inTheWorld: [
      'Tight budgets halve the programme.',
      'Support goes on as it is.',
      'A second programme of the same size is added.',
    ],
    pushes: 'More support moves share to China, mostly in chips. Less moves it to the US.',
    evidence: [
      ['claimed', 'The analysis names this driver for chips.'],
      ['assumption', 'Its size and its slow start.'],
    ],
  },
  sovereignty: {
    scale: '% of public and regulated demand outside both countries that must buy local',
    sentence: 'How many states and regulated firms elsewhere must buy local AI.',
    means:
      'Governments, banks and hospitals outside the US and China may be told to keep data and models at home. The slider sets how many.',
    inTheWorld: [
      'Few buyers are bound by such rules.',
      'About a third of public and regulated buyers are.',
      'Most are, and local offers exist.',
    ],
    pushes: 'More rules move share from the US to Other and, in LLM APIs, a little to China. Fewer move it to the US.',
    evidence: [
      ['claimed', 'The analysis names this driver for LLM APIs.'],
      ['assumption', 'Its size, and that it hits Chinese apps as well as US ones.'],
    ],
  },
  fragmentation: {
    scale: '% of world demand that can buy from one side only',
    sentence: 'How much of the world can buy from one side only.',
    means: 'Bans, standards and closed systems can tie buyers to one side. The slider sets how much demand is tied.',
    inTheWorld: [
      'Buyers can choose from both sides almost everywhere.',
      'Some fields are closed to one side.',
      'Two separate worlds of chips, models and apps.',
    ],
    pushes: 'Both sides have fewer buyers abroad. China gains more at home in chips and LLM APIs, and less in apps.',
    evidence: [['assumption', 'Its size and its split between markets. The analysis tells the story without numbers.']],
  },
  'frontier-lead': {
    scale: 'Months by which the best US model is ahead (+) or behind (−) the best Chinese one',
    sentence: 'How many months the best US model is ahead of the best Chinese one, or behind it.',
    means: 'Better models get more work. Followers catch up, so about a third of the effect fades.',
    inTheWorld: [
      'The best Chinese model leads by months.',
      'Neither side leads for long: what the analysis assumes.',
      'The best US model leads by months.',
    ],
    pushes: 'A US lead moves share to the US. A Chinese lead moves it to China. Chips react least.',
    evidence: [
      ['claimed', 'The analysis says that both sides are now level.'],
      ['assumption', 'How much a month of lead is worth.'],
    ],
  },
  'open-source': {
    scale: '% of model use that runs on open weights',
    sentence: 'How much of all model use runs on models that anyone may copy and run.',
    means:
      'An open model can be run by anyone, so less is spent on those who sell access. Many open models are Chinese.',
    inTheWorld: ['Nearly all use is bought from a seller.', 'About a third runs on open models.', 'Half of it does.'],
    pushes: 'More open use moves share from the US to China and Other. Less moves it to the US.',
    evidence: [
      [
        'history',
        'In 2024–25 Chinese makers had 17% of downloads on one large hub, US makers 16% (second-hand figure).',
      ],
      ['assumption', 'How downloads turn into share.'],
    ],
  },
};

const EVENTS: Readonly<Record<EventId, EventAbout>> = {
  'paradigm-breakthrough': {
    sentence: 'A new kind of model, such as a world model, makes the old ones look dated.',
    pushes: 'Moves share to the side it comes from: the US in 65 of 100 futures in which it happens, China in 35.',
    evidence: [['assumption', 'Its chance, its origin and its size are judgement.']],
  },
  'cn-agent-ecosystem': {
    sentence: 'Most software agents are built on a model that comes from China.',
    pushes: 'Moves share to China, most of all in LLM APIs.',
    evidence: [
      ['claimed', 'The analysis expects it by 2027.'],
      ['assumption', 'One author’s dated claims all count the same here: 35 in 100. The size is judgement.'],
    ],
  },
  'safety-incident': {
    sentence: 'Agents that act together cause serious harm, and rules follow.',
    pushes:
      'The US or China is blamed with equal chance and gives up share; Other gains a little. Widens the fan more than it moves it.',
    evidence: [
      ['claimed', 'The analysis expects it before 2030.'],
      ['assumption', 'Its chance, its size and who is blamed are judgement.'],
    ],
  },
  'api-shakeout': {
    sentence: 'Firms that sell nothing but models merge, close or are bought.',
    pushes: 'Moves share from Other to the US and China.',
    evidence: [
      ['claimed', 'The analysis expects the API economy to peak by 2028.'],
      ['assumption', 'Its chance and its size are judgement.'],
    ],
  },
  'chip-disruption': {
    sentence: 'Something stops much of the world’s supply of leading chips for a while.',
    pushes: 'Costs the US most in chips. China and Other hold a larger part of what is left.',
    evidence: [['assumption', 'Its chance and its size are judgement.']],
  },
  'cn-node-breakthrough': {
    sentence: 'China makes leading chips in volume at home.',
    pushes: 'Moves chip share to China, and a little of the other markets.',
    evidence: [['assumption', 'Its chance and its size are judgement.']],
  },
};

export const ABOUT_WORDS: AboutWords = { drivers: DRIVERS, events: EVENTS };
