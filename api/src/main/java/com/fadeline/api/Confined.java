package com.fadeline.api;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Contract of a query that is not about one record: it states its scope, so that it can
 * be rejected before anything is read.
 */
public interface Confined {

	/** Returns the clinics in its scope; null for all. */
	@Nullable Set<ClinicId> clinics();

	/** Returns the client in its scope; null for all. */
	default @Nullable ClientId clientId() {
		return null;
	}

}
