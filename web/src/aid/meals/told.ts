import { type Answered, get } from '../../app/client.ts';

/** Asks for the meals of a month's term. */
export const askMeals = (month?: string) => get('/api/aid/meals', { query: { month } });
export type MealsHome = Answered<ReturnType<typeof askMeals>>;
