package com.fadeline.app;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test wait long enough for a machine that is slow or busy. No test depends on
 * how fast it is; what promises a time is measured in bench.
 */
public final class PatientWaits implements BeforeAllCallback {

	/** Longer than anything takes that happens at all. */
	public static final Duration PATIENCE = Duration.ofMinutes(1);

	@Override
	public void beforeAll(ExtensionContext context) {
		Awaitility.setDefaultTimeout(PATIENCE);
	}

}
