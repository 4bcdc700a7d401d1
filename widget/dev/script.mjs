/** What the small gateway answers, by a word in the guest's message. `name` and `replaces` tie an order's states together. */

const TEXTS = {
    en: {
        hello: "Good evening! I can bring things to your room, book a table, or find somebody who helps. What may I do for you?",
        menu: "Here is what the kitchen has now. It takes 20 to 30 minutes.",
        dishes: [
            ["Club sandwich", "Chicken, bacon, egg and tomato on toasted bread", "690 ₽", "club-sandwich"],
            ["Caesar with chicken", "Romaine, parmesan, anchovy dressing", "620 ₽", "caesar-chicken"],
            ["Chicken soup", "With noodles and vegetables", "420 ₽", "chicken-soup"],
            ["Cheesecake", "With berry sauce", "450 ₽", "cheesecake"],
        ],
        add: "Add to the order",
        draft: "I will send this to the kitchen. Is that right?",
        title: "Room service",
        lines: ["Club sandwich", "Black tea with lemon"],
        steps: ["Sent", "Accepted", "On its way", "Delivered"],
        states: {
            draft: "Please confirm",
            sent: "Sent",
            accepted: "Accepted",
            on_the_way: "On its way",
            done: "Delivered",
            cancelled: "Cancelled",
        },
        buttons: ["Yes, please", "Change something", "Never mind"],
        when: "today, 20:15",
        staff: "Good evening, this is Anna. I am so sorry about the noise. I am calling the neighbours now and will write to you in five minutes.",
        system: "Anna from reception has joined",
        link: "The way to the spa: https://alderhouse.example/spa. And this is the room: /tour/junior-suite",
        thanks: "Thank you! The photo is with our engineers. Somebody will be with you by 20:30.",
        quick: "For how many guests shall I book the table?",
        parties: ["Two", "Three", "Four", "More than six, please call me"],
    },
    ru: {
        hello: "Добрый вечер! Принесу что нужно в номер, забронирую столик или найду, кто поможет. Чем могу помочь?",
        menu: "Вот что сейчас готовит кухня. Это займёт 20–30 минут.",
        dishes: [
            ["Клаб-сэндвич", "Курица, бекон, яйцо и томаты на тостах", "690 ₽", "club-sandwich"],
            ["Цезарь с курицей", "Салат романо, пармезан, соус с анчоусами", "620 ₽", "caesar-chicken"],
            ["Куриный суп", "С лапшой и овощами", "420 ₽", "chicken-soup"],
            ["Чизкейк", "С ягодным соусом", "450 ₽", "cheesecake"],
        ],
        add: "Добавить в заказ",
        draft: "Передаю заказ на кухню. Всё верно?",
        title: "Заказ в номер",
        lines: ["Клаб-сэндвич", "Чёрный чай с лимоном"],
        steps: ["Отправлен", "Подтверждён", "В пути", "Доставлен"],
        states: {
            draft: "Ждёт ответа",
            sent: "Отправлен",
            accepted: "Подтверждён",
            on_the_way: "В пути",
            done: "Доставлен",
            cancelled: "Отменён",
        },
        buttons: ["Да, пожалуйста", "Изменить", "Не нужно"],
        when: "сегодня, 20:15",
        staff: "Добрый вечер, это Анна. Очень сожалею из-за шума. Уже звоню соседям и напишу вам через пять минут.",
        system: "К разговору присоединилась Анна, ресепшен",
        link: "Дорога в спа: https://alderhouse.example/spa. А вот сам номер: /tour/junior-suite",
        thanks: "Спасибо! Фото уже у инженеров. К вам придут до 20:30.",
        quick: "На сколько гостей забронировать столик?",
        parties: ["На двоих", "На троих", "На четверых", "Больше шести, позвоните мне"],
    },
};

const ORDER = ["sent", "accepted", "on_the_way", "done"];

export function answersTo(text, locale) {
    const say = TEXTS[locale] ?? TEXTS.en;
    const bot = (more) => ({ author: "bot", ...more });
    if (/menu|меню|food/i.test(text))
        return [bot({ text: say.menu, cards: say.dishes.map((dish) => card(dish, say)) })];
    if (/order|заказ|add/i.test(text))
        return [bot({ text: say.draft, order: order("draft", say), buttons: buttons(say.buttons) })];
    if (/^yes|^да/i.test(text)) return progress(say);
    if (/noise|шум|human/i.test(text))
        return [
            { author: "system", text: say.system },
            { author: "staff", by: say === TEXTS.ru ? "Анна" : "Anna", text: say.staff, after: 300 },
        ];
    if (/table|столик/i.test(text)) return [bot({ text: say.quick, buttons: buttons(say.parties) })];
    if (/link|ссылк/i.test(text)) return [bot({ text: say.link })];
    if (/many/.test(text))
        return Array.from({ length: 120 }, (_, i) => bot({ text: `${i + 1}. ${say.menu}`, after: 0 }));
    if (/silence/.test(text)) return [];
    if (/broken|tap|сломал|кран/i.test(text) || text === "") return [bot({ text: say.thanks })];
    return [bot({ text: say.hello })];
}

function progress(say) {
    return ORDER.map((state, i) => ({
        author: "bot",
        order: order(state, say),
        after: i ? 1500 : 500,
        ...(i ? { replaces: "order" } : { name: "order" }),
    }));
}

function order(state, say) {
    const at = ORDER.indexOf(state);
    return {
        number: state === "draft" ? null : 12,
        title: say.title,
        state,
        label: say.states[state],
        steps: state === "draft" ? [] : say.steps.map((label, i) => ({ label, reached: i <= at, current: i === at })),
        lines: [
            { quantity: 2, name: say.lines[0], price: "1 380 ₽" },
            { quantity: 1, name: say.lines[1], price: "180 ₽" },
        ],
        total: "1 560 ₽",
        details: [],
        when: say.when,
        room: "305",
    };
}

function card([title, text, price, picture], say) {
    return {
        title,
        text,
        price,
        picture: `/pictures/${picture}.svg`,
        alt: title,
        button: { token: `add-${picture}`, label: say.add },
    };
}

function buttons(labels) {
    return labels.map((label, i) => ({ token: `choice-${i}-${label.length}`, label }));
}
