package com.fadeline.administration.accounts;

import java.util.Collection;
import java.util.Map;

/** Port for the names of accounts. */
@FunctionalInterface
public interface AccountNames {

	/**
	 * Returns the current names of accounts by their ids; for an erased person, a text
	 * that states the erasure. Ids without an account are left out.
	 */
	Map<String, String> namesOf(Collection<String> userIds);

}
