package com.fadeline.administration.changes;

import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/** Port for the changes by administrators. */
@FunctionalInterface
public interface AdminChanges {

	/**
	 * Returns a page of changes, latest first.
	 * @param subject the clinic, device or account; null for all
	 * @param by the requester: an administrator
	 */
	Page<AdminChange> find(@Nullable UUID subject, int page, int size, Requester by);

}
