package com.fadeline.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Default timeouts of Awaitility, long enough for a slow or busy machine. No test depends
 * on its speed; what promises a time is measured in bench.
 */
public final class AwaitilityDefaults implements BeforeAllCallback {

	/** Longer than anything takes that happens at all. */
	public static final Duration PATIENCE = Duration.ofMinutes(1);

	@Override
	public void beforeAll(ExtensionContext context) {
		Awaitility.setDefaultTimeout(PATIENCE);
	}

}
