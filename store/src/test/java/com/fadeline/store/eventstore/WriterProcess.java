package com.fadeline.store.eventstore;

import java.io.BufferedReader;

/**
 * A process of its own that takes the right to append, and keeps it until it is killed.
 */
final class WriterProcess {

	private static final String PROMPT = "> ";

	private WriterProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		String url = arguments[0];
		StoreProperties limits = TestEventStore.limits();
		try (GroupedAppends appends = GroupedAppends
			.open(WriterDataSource.of(url, arguments[1], System.getenv("PASSWORD"), limits.statementLimit()), limits)) {
			print("writing");
			Thread.currentThread().join();
		}
		catch (EventStoreInUseException ex) {
			print(ex.getMessage());
			System.exit(1);
		}
	}

	private static void print(String words) {
		System.out.println(PROMPT + words);
	}

	/** What the process says next, without its log. */
	static String listen(BufferedReader output) {
		return output.lines().filter((line) -> line.startsWith(PROMPT)).findFirst().orElseThrow();
	}

}
