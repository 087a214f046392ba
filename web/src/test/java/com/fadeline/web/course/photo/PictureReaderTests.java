package com.fadeline.web.course.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.web.course.photo.UnusablePictureException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PictureReaderTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	/** A lossless WebP of one pixel. */
	private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

	private final PictureReader reader = new PictureReader();

	@Test
	void a_photo_is_stored_in_three_sizes_without_any_metadata() throws Exception {
		byte[] sent = withExif(jpeg(2000, 1000), 1);
		assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Pixel 9");

		Picture picture = this.reader.read(sent, BERLIN);

		assertThat(picture.camera().takenAt()).isEqualTo(Instant.parse("2026-11-03T08:30:00Z"));
		assertThat(picture.camera().device()).isEqualTo("Pixel 9");
		assertThat(picture.width()).isEqualTo(2000);
		assertThat(size(picture.of(PhotoSize.SCREEN))).isEqualTo("1600 x 800");
		assertThat(size(picture.of(PhotoSize.THUMB))).isEqualTo("320 x 160");
		for (PhotoSize size : PhotoSize.values()) {
			assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture.of(size))).getDirectories())
				.extracting(Directory::getName)
				.containsOnly("JPEG", "JFIF", "Huffman", "File Type");
			assertThat(new String(picture.of(size), StandardCharsets.ISO_8859_1)).doesNotContain("Pixel", "Exif");
		}
	}

	/** Red is above, blue below, the left half lighter, however the camera was held. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void a_picture_is_shown_upright(int orientation) throws Exception {
		BufferedImage upright = new BufferedImage(80, 40, BufferedImage.TYPE_3BYTE_BGR);
		paint(upright, 0, 0, new Color(255, 120, 120));
		paint(upright, 40, 0, new Color(160, 0, 0));
		paint(upright, 0, 20, new Color(120, 120, 255));
		paint(upright, 40, 20, new Color(0, 0, 160));

		Picture picture = this.reader.read(withExif(jpeg(held(upright, orientation)), orientation), BERLIN);

		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.original()));
		assertThat(shown.getWidth()).isEqualTo(80);
		assertThat(near(shown, 20, 10, 255, 120, 120)).isTrue();
		assertThat(near(shown, 60, 10, 160, 0, 0)).isTrue();
		assertThat(near(shown, 20, 30, 120, 120, 255)).isTrue();
		assertThat(near(shown, 60, 30, 0, 0, 160)).isTrue();
	}

	@Test
	void png_and_webp_are_taken_and_transparency_is_white() throws Exception {
		BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
		Picture png = this.reader.read(written(clear, "png"), BERLIN);
		assertThat(near(ImageIO.read(new ByteArrayInputStream(png.original())), 5, 5, 255, 255, 255)).isTrue();
		assertThat(png.camera().takenAt()).isNull();

		assertThat(size(this.reader.read(WEBP, BERLIN).original())).isEqualTo("1 x 1");
	}

	@Test
	void twelve_megapixels_stay_as_they_are_and_more_than_24_are_halved() throws Exception {
		byte[] twelve = jpeg(4000, 3000);
		assertThat(size(this.reader.read(twelve, BERLIN).original())).isEqualTo("4000 x 3000");
		assertThat(size(this.reader.read(png(8000, 4000, 8000 * 4000 / 8), BERLIN).original()))
			.isEqualTo("4000 x 2000");
	}

	@Test
	void what_follows_the_picture_in_its_file_is_dropped() throws Exception {
		byte[] page = "<script>alert(1)</script>PK\\3\\4".getBytes(StandardCharsets.US_ASCII);

		Picture picture = this.reader.read(joined(jpeg(40, 40), page), BERLIN);

		for (PhotoSize size : PhotoSize.values()) {
			assertThat(new String(picture.of(size), StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK");
		}
	}

	@ParameterizedTest
	@MethodSource
	void a_hostile_file_is_refused_within_two_seconds(String what, byte[] bytes, Cause cause) {
		assertTimeoutPreemptively(Duration.ofSeconds(2),
				() -> assertThat(
						catchThrowableOfType(UnusablePictureException.class, () -> this.reader.read(bytes, BERLIN)))
					.as(what)
					.extracting(UnusablePictureException::unusable)
					.isEqualTo(cause));
	}

	static Stream<Arguments> a_hostile_file_is_refused_within_two_seconds() throws Exception {
		byte[] photo = jpeg(400, 400);
		byte[] scan = Arrays.copyOfRange(photo, start(photo, 0xDA), photo.length - 2);
		byte[] manyScans = photo;
		for (int count = 0; count < 60; count++) {
			manyScans = joined(Arrays.copyOf(manyScans, manyScans.length - 2), scan,
					new byte[] { (byte) 0xFF, (byte) 0xD9 });
		}
		byte[] animated = WEBP.clone();
		System.arraycopy("VP8X".getBytes(StandardCharsets.US_ASCII), 0, animated, 12, 4);
		animated[20] = 2;
		return Stream.of(arguments("nothing", new byte[0], Cause.EMPTY),
				arguments("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(),
						Cause.NO_PICTURE),
				arguments("GIF that is a script", "GIF89a/*aaaaaaaaaaaaaaaaaaaaa*/=1;alert(1)".getBytes(),
						Cause.NO_PICTURE),
				arguments("PDF with a picture in it", joined("%PDF-1.7 ".getBytes(), photo), Cause.NO_PICTURE),
				arguments(
						"HEIC", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), Cause.HEIC),
				arguments("JPEG cut off", Arrays.copyOf(photo, photo.length / 2), Cause.DAMAGED),
				arguments("JPEG without a picture", new byte[] { -1, -40, -1, -39, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
						Cause.DAMAGED),
				arguments("PNG cut off", Arrays.copyOf(png(100, 100, 2000), 60), Cause.DAMAGED),
				arguments("PNG without its pixels", png(1000, 1000, 10), Cause.DAMAGED),
				arguments("WebP cut off", Arrays.copyOf(WEBP, WEBP.length - 4), Cause.DAMAGED),
				arguments("animated WebP", joined(animated, new byte[8]), Cause.ANIMATED),
				arguments("1 x 60,000", png(1, 60_000, 60_000), Cause.TOO_LARGE),
				arguments("50,000 x 50,000 in a few bytes", png(50_000, 50_000, 1000), Cause.TOO_LARGE),
				arguments("61 megapixels", png(10_000, 6_100, 1000), Cause.TOO_LARGE),
				arguments("JPEG with more passes than any camera writes", manyScans, Cause.DAMAGED),
				arguments("noise after the signature of a JPEG",
						joined(new byte[] { -1, -40, -1, -32 }, new byte[4000]), Cause.DAMAGED));
	}

	private static byte[] jpeg(int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < height; y += 50) {
			paint(image, 0, y, new Color(y % 255, 120, 90));
		}
		return jpeg(image);
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		return written(image, "jpeg");
	}

	private static byte[] written(BufferedImage image, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(ImageIO.write(image, format, bytes)).isTrue();
		return bytes.toByteArray();
	}

	/** A picture as the sensor sees it when the camera is held so. */
	private static BufferedImage held(BufferedImage upright, int orientation) {
		boolean turned = orientation > 4;
		int width = turned ? upright.getHeight() : upright.getWidth();
		int height = turned ? upright.getWidth() : upright.getHeight();
		BufferedImage held = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				int right = width - 1 - x;
				int down = height - 1 - y;
				held.setRGB(x, y, switch (orientation) {
					case 2 -> upright.getRGB(right, y);
					case 3 -> upright.getRGB(right, down);
					case 4 -> upright.getRGB(x, down);
					case 5 -> upright.getRGB(y, x);
					case 6 -> upright.getRGB(down, x);
					case 7 -> upright.getRGB(down, right);
					case 8 -> upright.getRGB(y, right);
					default -> upright.getRGB(x, y);
				});
			}
		}
		return held;
	}

	private static void paint(BufferedImage image, int x, int y, Color color) {
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(x, y, image.getWidth(), image.getHeight());
		graphics.dispose();
	}

	private static boolean near(BufferedImage image, int x, int y, int red, int green, int blue) {
		Color color = new Color(image.getRGB(x, y));
		return Math.abs(color.getRed() - red) < 12 && Math.abs(color.getGreen() - green) < 12
				&& Math.abs(color.getBlue() - blue) < 12;
	}

	private static String size(byte[] jpeg) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
		return "%d x %d".formatted(image.getWidth(), image.getHeight());
	}

	/** EXIF as a phone writes it: model, orientation, moment. */
	private static byte[] withExif(byte[] jpeg, int orientation) {
		ByteBuffer tiff = ByteBuffer.allocate(110);
		tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
		tiff.putShort((short) 0x0110).putShort((short) 2).putInt(8).putInt(50);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(58);
		tiff.putInt(0);
		tiff.position(50).put("Pixel 9\0".getBytes(StandardCharsets.ISO_8859_1));
		tiff.putShort((short) 1).putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(76).putInt(0);
		tiff.position(76).put("2026:11:03 09:30:00\0".getBytes(StandardCharsets.ISO_8859_1));
		ByteBuffer segment = ByteBuffer.allocate(4 + 6 + 110);
		segment.putShort((short) 0xFFE1)
			.putShort((short) (2 + 6 + 110))
			.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
			.put(tiff.array());
		return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	/** A PNG of one bit a pixel that claims a size, with so many bytes of pixels. */
	private static byte[] png(int width, int height, int pixelBytes) {
		byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array();
		Deflater deflater = new Deflater();
		deflater.setInput(new byte[pixelBytes + Math.min(height, pixelBytes)]);
		deflater.finish();
		byte[] packed = new byte[pixelBytes + height + 100];
		int length = deflater.deflate(packed);
		return joined(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }, chunk("IHDR", header),
				chunk("IDAT", Arrays.copyOf(packed, length)), chunk("IEND", new byte[0]));
	}

	private static byte[] chunk(String type, byte[] data) {
		byte[] typed = joined(type.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII), data);
		CRC32 check = new CRC32();
		check.update(typed);
		return joined(ByteBuffer.allocate(4).putInt(data.length).array(), typed,
				ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
	}

	private static int start(byte[] jpeg, int marker) {
		for (int at = 0; at < jpeg.length; at++) {
			if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == marker) {
				return at;
			}
		}
		throw new IllegalArgumentException("no such marker");
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		Stream.of(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

}
