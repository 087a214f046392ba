package com.fadeline.web.course.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import com.fadeline.web.course.photo.UnusablePictureException.Cause;

/**
 * Format of a picture, recognised by its content. The file is walked from part to part to
 * its end, so that one that is cut off, animated or made to take long is refused before
 * anything is decoded.
 */
enum PictureFormat {

	JPEG("jpeg") {

		@Override
		void check(byte[] bytes) {
			int at = 2;
			int scans = 0;
			while (true) {
				require(at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF);
				int marker = bytes[at + 1] & 0xFF;
				if (marker == 0xFF) {
					at++;
					continue;
				}
				if (marker == END_OF_IMAGE) {
					require(scans > 0);
					return;
				}
				int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
				at += 2 + length;
				if (marker == START_OF_SCAN) {
					scans++;
					require(scans <= MOST_SCANS);
					at = endOfScan(bytes, at);
					if (at + 2 <= bytes.length && (bytes[at + 1] & 0xFF) == END_OF_IMAGE) {
						return;
					}
				}
			}
		}

	},

	PNG("png") {

		@Override
		void check(byte[] bytes) {
			ByteBuffer chunks = ByteBuffer.wrap(bytes);
			int at = PNG_SIGNATURE.length;
			while (true) {
				require(at + 12 <= bytes.length);
				int length = chunks.getInt(at);
				require(length >= 0 && length <= bytes.length - at - 12);
				switch (ascii(bytes, at + 4)) {
					case "acTL" -> throw new UnusablePictureException(Cause.ANIMATED);
					case "IEND" -> {
						return;
					}
					default -> at += 12 + length;
				}
			}
		}

	},

	WEBP("webp") {

		@Override
		void check(byte[] bytes) {
			require(bytes.length >= 30);
			long size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
			require(size + 8 <= bytes.length);
			if (ascii(bytes, 12).equals("VP8X") && (bytes[20] & ANIMATION) != 0) {
				throw new UnusablePictureException(Cause.ANIMATED);
			}
		}

	};

	private static final byte[] PNG_SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1",
			"avif");

	private static final int START_OF_SCAN = 0xDA;

	private static final int END_OF_IMAGE = 0xD9;

	/** Each pass over a progressive picture takes time; cameras write about ten. */
	private static final int MOST_SCANS = 50;

	private static final int ANIMATION = 0x02;

	private final String readerName;

	PictureFormat(String readerName) {
		this.readerName = readerName;
	}

	/** Returns the name of its reader. */
	String readerName() {
		return this.readerName;
	}

	/**
	 * Checks that a file is whole and a still picture.
	 * @throws UnusablePictureException if it is not
	 */
	abstract void check(byte[] bytes);

	/**
	 * Returns the format of a file.
	 * @throws UnusablePictureException if it is none of these
	 */
	static PictureFormat of(byte[] bytes) {
		if (bytes.length == 0) {
			throw new UnusablePictureException(Cause.EMPTY);
		}
		if (bytes.length > 12) {
			if ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF) {
				return JPEG;
			}
			if (Arrays.equals(bytes, 0, PNG_SIGNATURE.length, PNG_SIGNATURE, 0, PNG_SIGNATURE.length)) {
				return PNG;
			}
			if (ascii(bytes, 0).equals("RIFF") && ascii(bytes, 8).equals("WEBP")) {
				return WEBP;
			}
			if (ascii(bytes, 4).equals("ftyp") && HEIF_BRANDS.contains(ascii(bytes, 8))) {
				throw new UnusablePictureException(Cause.HEIC);
			}
		}
		throw new UnusablePictureException(Cause.NO_PICTURE);
	}

	/** Returns where the compressed data of a scan ends: at the next true marker. */
	private static int endOfScan(byte[] bytes, int from) {
		for (int at = from; at + 1 < bytes.length; at++) {
			if ((bytes[at] & 0xFF) == 0xFF) {
				int next = bytes[at + 1] & 0xFF;
				boolean restart = next >= 0xD0 && next <= 0xD7;
				if (next != 0 && next != 0xFF && !restart) {
					return at;
				}
			}
		}
		throw new UnusablePictureException(Cause.DAMAGED);
	}

	private static String ascii(byte[] bytes, int at) {
		return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
	}

	private static void require(boolean whole) {
		if (!whole) {
			throw new UnusablePictureException(Cause.DAMAGED);
		}
	}

}
