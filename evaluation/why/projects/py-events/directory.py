# Who is who.


def region_of(number):
    return ('north', 'south', 'east', 'west')[number % 4]


async def lookup(number):
    return region_of(number)
