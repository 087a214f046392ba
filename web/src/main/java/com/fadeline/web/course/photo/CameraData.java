package com.fadeline.web.course.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Value object of what a camera wrote into a JPEG file about the picture; nothing of
 * other formats, whose pictures are upright.
 *
 * @param orientation as EXIF has it, 1 to 8; 1 is upright
 * @param takenAt null if not known
 * @param device model of the camera; null if not known
 */
record CameraData(int orientation, @Nullable Instant takenAt, @Nullable String device) {

	private static final CameraData NONE = new CameraData(1, null, null);

	private static final int LONGEST = 60;

	/**
	 * Reads it.
	 * @param zone in which a time without an offset was meant
	 */
	static CameraData of(PictureFormat format, byte[] bytes, ZoneId zone) {
		if (format != PictureFormat.JPEG) {
			return NONE;
		}
		try {
			Metadata metadata = JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes),
					List.of(new ExifReader()));
			ExifIFD0Directory camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
			ExifSubIFDDirectory moment = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
			return new CameraData((camera == null) ? 1 : orientation(camera),
					(moment == null) ? null : takenAt(moment, zone), (camera == null) ? null : device(camera));
		}
		catch (JpegProcessingException | IOException | RuntimeException ex) {
			// What is no part of the picture may be damaged.
			return NONE;
		}
	}

	private static int orientation(ExifIFD0Directory camera) {
		try {
			int orientation = camera.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
					? camera.getInt(ExifDirectoryBase.TAG_ORIENTATION) : 1;
			return (orientation >= 1 && orientation <= 8) ? orientation : 1;
		}
		catch (MetadataException ex) {
			return 1;
		}
	}

	private static @Nullable Instant takenAt(ExifSubIFDDirectory moment, ZoneId zone) {
		@Nullable Date taken = moment.getDateOriginal(TimeZone.getTimeZone(zone));
		return (taken == null) ? null : taken.toInstant();
	}

	private static @Nullable String device(ExifIFD0Directory camera) {
		@Nullable String model = camera.getString(ExifDirectoryBase.TAG_MODEL);
		if (model == null) {
			return null;
		}
		String plain = model.replaceAll("[^\\p{L}\\p{N} .,()/_-]", "").strip();
		return plain.isEmpty() ? null : plain.substring(0, Math.min(LONGEST, plain.length()));
	}

}
