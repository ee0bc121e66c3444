/** What a name that belongs to nobody shows: no cookie, no brand, nothing to learn from. */
export const UNKNOWN_HOST_PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Nothing here</title>
</head>
<body>
<main>
<h1>There is nothing at this address</h1>
<p>If somebody gave you this link, ask them to check it. If this is your own domain, its setup may not be finished yet.</p>
</main>
</body>
</html>
`;
