package com.fadeline.app.operation;

import java.util.List;

import com.fadeline.administration.operation.BackupView;
import com.fadeline.administration.operation.MadeBackups;
import com.fadeline.api.Requester;
import com.fadeline.app.backup.Backups;
import com.fadeline.app.changes.Administrators;

import org.springframework.stereotype.Component;

/** Service that shows administrators the recorded back-ups. */
@Component
class ShownBackups implements MadeBackups {

	private static final int MOST = 20;

	private final Backups backups;

	ShownBackups(Backups backups) {
		this.backups = backups;
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

}
