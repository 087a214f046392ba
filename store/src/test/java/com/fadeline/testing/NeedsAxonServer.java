package com.fadeline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Runs only where the environment names an Axon Server to be tried on, whose store the
 * tests fill; skipped elsewhere.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(named = NeedsAxonServer.HOST, matches = ".+",
		disabledReason = "set AXONSERVER_HOST to the host, or host:port, of an Axon Server for tests to run this")
public @interface NeedsAxonServer {

	/** Holds the server's host, or host:port of its gRPC port. */
	String HOST = "AXONSERVER_HOST";

}
