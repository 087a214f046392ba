package com.fadeline.web.account;

import java.util.Collection;
import java.util.Map;

/** What accounts are called, for those who may know. */
@FunctionalInterface
public interface AccountNames {

	/**
	 * The names of accounts by their ids, as they are now: of a person who was forgotten,
	 * that they were. Ids that no account has are left out.
	 */
	Map<String, String> namesOf(Collection<String> userIds);

}
