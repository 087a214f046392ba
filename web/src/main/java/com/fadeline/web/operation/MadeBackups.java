package com.fadeline.web.operation;

import java.util.List;

import com.fadeline.api.Requester;

/** Port that says which back-ups were made. */
@FunctionalInterface
public interface MadeBackups {

	/**
	 * The latest of them, the last one first.
	 * @param by who asks: an administrator
	 */
	List<BackupView> find(Requester by);

}
