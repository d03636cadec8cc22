import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * The adapter, with a transaction's queries sent one after the other. A transaction has one connection, and Prisma reads
 * the relations of what it found at the same time: pg then keeps a queue by itself, warns of it, and will refuse from
 * its version 9 on.
 */
export class OneAtATime extends PrismaPg {
	override async connect() {
		const adapter = await super.connect();
		const begin = adapter.startTransaction.bind(adapter);
		adapter.startTransaction = async (level) => inOrder(await begin(level));
		return adapter;
	}
}

function inOrder(transaction: Transaction): Transaction {
	let last: Promise<unknown> = Promise.resolve();
	const afterTheLast =
		<Query, Answer>(send: (query: Query) => Promise<Answer>) =>
		(query: Query): Promise<Answer> => {
			const answer = last.then(() => send(query));
			// One that fails is told to whoever sent it; the next one has its turn all the same.
			last = answer.catch(() => undefined);
			return answer;
		};
	transaction.queryRaw = afterTheLast(transaction.queryRaw.bind(transaction));
	transaction.executeRaw = afterTheLast(transaction.executeRaw.bind(transaction));
	return transaction;
}
