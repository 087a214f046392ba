package com.fadeline.administration.operation;

import java.util.List;
import java.util.Optional;

import com.fadeline.api.Requester;

/** Port for the list of backups and the archive. */
public interface MadeBackups {

	/**
	 * Returns the latest backups, the last one first.
	 * @param by the requester: an administrator
	 */
	List<BackupView> find(Requester by);

	/**
	 * Returns the state of the archive; empty if there is none.
	 * @param by the requester: an administrator
	 */
	Optional<ArchiveView> archive(Requester by);

}
