package com.fadeline.administration.accounts;

import java.util.List;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClientId;
import org.jspecify.annotations.Nullable;

/** Port for the sign-in record. */
public interface SignInJournal {

	/** Adds an entry. A failure to add it is logged and does not prevent the sign-in. */
	void add(SignInEntry entry);

	/**
	 * Returns a keyed digest of a name that has no account and must not be stored.
	 * @param name as it was typed
	 */
	String hash(String name);

	/**
	 * Returns a page of entries, latest first.
	 * @param kind null for all
	 * @param userId null for all users
	 * @param by the requester: an administrator
	 */
	Page<SignInEntry> find(SignInEntry.@Nullable Kind kind, @Nullable String userId, int page, int size, Requester by);

	/** Returns the latest links made for a client, and their uses, latest first. */
	List<SignInEntry> linksOf(ClientId client, int most);

}
