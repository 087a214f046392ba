package com.fadeline.administration.operation;

import java.util.List;

import com.fadeline.api.Requester;

/** Port for the list of backups. */
@FunctionalInterface
public interface MadeBackups {

	/**
	 * Returns the latest backups, the last one first.
	 * @param by the requester: an administrator
	 */
	List<BackupView> find(Requester by);

}
