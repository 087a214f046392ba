package com.fadeline.app.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages: UUIDs that grow with time (version 7), so that their index
 * grows at one end, and that cost no secure random numbers each.
 */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {

	private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

	@Override
	public String generateIdentifier() {
		return this.generator.generate().toString();
	}

}
