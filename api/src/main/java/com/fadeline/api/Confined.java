package com.fadeline.api;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientId;

/**
 * A query that is not about one record: it says itself how far it reaches, so that it can
 * be refused before anything is read.
 */
public interface Confined {

	/** The clinics it asks for; null asks for all. */
	@Nullable Set<ClinicId> clinics();

	/** The client it asks for; null asks for all. */
	default @Nullable ClientId clientId() {
		return null;
	}

}
