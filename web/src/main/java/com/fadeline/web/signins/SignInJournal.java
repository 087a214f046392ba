package com.fadeline.web.signins;

import java.util.List;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientId;
import org.jspecify.annotations.Nullable;

/** Port for the record of sign-ins. */
public interface SignInJournal {

	/** Adds a line. One that cannot be added is logged; it keeps nobody out. */
	void add(SignInEntry entry);

	/**
	 * A keyed digest of a name that is not ours to keep.
	 * @param name as it was tried
	 */
	String hash(String name);

	/**
	 * A page of lines, latest first.
	 * @param kind null for all
	 * @param userId null for those of all
	 * @param by who asks: an administrator
	 */
	Page<SignInEntry> find(SignInEntry.@Nullable Kind kind, @Nullable String userId, int page, int size, Requester by);

	/** The latest links that were made for a client, and used, latest first. */
	List<SignInEntry> linksOf(ClientId client, int most);

}
