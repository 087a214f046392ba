package com.fadeline.store.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Factory of message identifiers: UUIDs that grow with time (version 7), so that their
 * index grows at one end and each costs no secure random numbers.
 */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {

	private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

	@Override
	public String generateIdentifier() {
		return this.generator.generate().toString();
	}

}
