package com.fadeline.store.backup;

import java.util.List;
import java.util.Optional;

import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.operation.ArchiveView;
import com.fadeline.administration.operation.BackupView;
import com.fadeline.administration.operation.MadeBackups;
import com.fadeline.api.Requester;
import com.fadeline.store.archive.KeptArchive;

import org.springframework.stereotype.Component;

/** Service that shows administrators the recorded back-ups. */
@Component
class ShownBackups implements MadeBackups {

	private static final int MOST = 20;

	private final Backups backups;

	private final KeptArchive archive;

	ShownBackups(Backups backups, KeptArchive archive) {
		this.backups = backups;
		this.archive = archive;
	}

	@Override
	public List<BackupView> find(Requester by) {
		Administrators.check(by);
		return this.backups.latest(MOST)
			.stream()
			.map((made) -> new BackupView(made.takenAt(), made.file(), made.bytes(), made.events(), made.encrypted(),
					made.verifiedAt()))
			.toList();
	}

	@Override
	public Optional<ArchiveView> archive(Requester by) {
		Administrators.check(by);
		return this.archive.standing()
			.map((standing) -> new ArchiveView(standing.folder(), standing.reachesBackTo(), standing.lastCopyAt(),
					standing.lastSegment(), standing.lastArchivedAt(), standing.waiting(),
					(standing.trouble() != null) ? ArchiveView.Trouble.valueOf(standing.trouble().name()) : null));
	}

}
