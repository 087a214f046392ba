package com.fadeline.api.file;

import java.util.List;

import com.fadeline.api.id.FileId;

/** Event that names stored files, which are therefore kept. */
public interface ReferencesFiles {

	/** Returns the files that it names. */
	List<FileId> referencedFiles();

}
