package com.fadeline.store.eventstore;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Meters {@code fadeline.appends.*} of the event writer: appends that wait for it,
 * appends it has stored and in how many groups, and appends it could not store.
 *
 * @param appends the appends that are measured
 */
record AppendMeters(GroupedAppends appends) implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("fadeline.appends.waiting", this.appends, GroupedAppends::waiting)
			.description("Appends that wait for the event writer")
			.register(registry);
		Gauge.builder("fadeline.appends.possible", this.appends, (store) -> store.trouble().isEmpty() ? 1 : 0)
			.description("1 while events can be stored, else 0")
			.register(registry);
		FunctionCounter.builder("fadeline.appends.failed", this.appends.failed(), FailedAppends::count)
			.description("Appends that the database refused for a reason of its own")
			.register(registry);
		TimeGauge
			.builder("fadeline.appends.last.failed", this.appends.failed(), TimeUnit.MILLISECONDS,
					FailedAppends::lastMillis)
			.description("When the last append failed, since 1970; 0 if none has")
			.register(registry);
		FunctionCounter.builder("fadeline.appends.stored", this.appends.stored(), StoredAppends::appends)
			.description("Appends that were stored")
			.register(registry);
		FunctionCounter.builder("fadeline.appends.events", this.appends.stored(), StoredAppends::events)
			.description("Events that were stored")
			.register(registry);
		FunctionTimer
			.builder("fadeline.appends.groups", this.appends.stored(), StoredAppends::groups, StoredAppends::nanos,
					TimeUnit.NANOSECONDS)
			.description("Groups of appends that were stored in one transaction each, and how long they took")
			.register(registry);
	}

}
