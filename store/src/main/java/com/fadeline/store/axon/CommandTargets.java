package com.fadeline.store.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.Command;

/**
 * Resolver of a command's aggregate from the command itself, where Axon would search its
 * annotations on every call. It also routes: commands of one aggregate go to one process,
 * one at a time.
 */
final class CommandTargets implements CommandTargetResolver, RoutingStrategy {

	/**
	 * The aggregates check the version that a sender expects, since they can report the
	 * one they found instead.
	 */
	private static final @Nullable Long ANY_VERSION = null;

	@Override
	public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
		return new VersionedAggregateIdentifier(getRoutingKey(command), ANY_VERSION);
	}

	@Override
	public String getRoutingKey(CommandMessage<?> command) {
		if (command.getPayload() instanceof Command target) {
			return target.aggregateId().toString();
		}
		throw new IllegalArgumentException("%s does not say which aggregate it is for: it must implement %s"
			.formatted(command.getPayloadType(), Command.class.getName()));
	}

}
