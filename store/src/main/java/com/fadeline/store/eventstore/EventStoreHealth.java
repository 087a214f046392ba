package com.fadeline.store.eventstore;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Health indicator of the event store: whether events can be appended now. */
final class EventStoreHealth extends AbstractHealthIndicator {

	private final GroupedAppends appends;

	EventStoreHealth(GroupedAppends appends) {
		super("The event store cannot be asked");
		this.appends = appends;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		health.withDetail("waiting", this.appends.waiting());
		this.appends.trouble().ifPresentOrElse((trouble) -> health.down().withDetail("trouble", trouble), health::up);
	}

}
