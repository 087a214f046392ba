package com.fadeline.app.logging;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Guard that ends the process where memory has run out, so that its supervisor restarts
 * it: the state after such a failure is undefined. The option
 * {@code -XX:+ExitOnOutOfMemoryError} does so at once; this does where it is not set.
 */
public final class OutOfMemory {

	private static final int EXIT_CODE = 3;

	private static volatile boolean ends;

	private OutOfMemory() {
	}

	/** Ends the process from now on; for processes that are all Fadeline's. */
	public static void endsProcess() {
		ends = true;
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
			endIfCaused(failure);
			if (before != null) {
				before.uncaughtException(thread, failure);
			}
			else {
				System.err.print("Exception in thread \"" + thread.getName() + "\" ");
				failure.printStackTrace();
			}
		});
	}

	static void endIfCaused(@Nullable Throwable failure) {
		if (ends && isCaused(failure)) {
			System.err.println("Fadeline has run out of memory and ends; give it more with -Xmx");
			Runtime.getRuntime().halt(EXIT_CODE);
		}
	}

	static boolean isCaused(@Nullable Throwable failure) {
		return failure != null && Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.anyMatch(OutOfMemoryError.class::isInstance);
	}

}
