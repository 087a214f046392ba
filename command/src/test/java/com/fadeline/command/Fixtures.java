package com.fadeline.command;

import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

import com.fadeline.api.Command;

/** Axon's fixtures, fed with what the aggregates are given at run time. */
public final class Fixtures {

	private Fixtures() {
	}

	public static <T> FixtureConfiguration<T> of(Class<T> aggregate) {
		return new AggregateTestFixture<>(aggregate)
			.registerCommandTargetResolver(
					(command) -> new VersionedAggregateIdentifier(((Command) command.getPayload()).aggregateId(), null))
			.registerCommandDispatchInterceptor(Senders.specialistUnlessNamed())
			.registerInjectableResource(Examples.clock())
			.registerInjectableResource(Examples.rulebook());
	}

}
